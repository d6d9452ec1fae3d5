import { createServer } from 'node:http';

const server = createServer((incoming, answer) => {
  incoming.resume();
  incoming.on('end', () => answer.end('ok'));
});
server.listen(0, '127.0.0.1', () => process.send(`http://127.0.0.1:${server.address().port}`));
