import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/index.js';
import { ReleasesModule } from '../releases/index.js';
import { SurveyDirectoryModule } from '../surveys/index.js';
import { BatchController } from './batch/batch.controller.js';
import { BatchPages } from './batch/batch-pages.js';
import { CommentDestruction } from './pool/comment-destruction.js';
import { CommentsWaiting } from './pool/comments-waiting.js';
import { PublishComments } from './pool/publish-comments.js';
import { VerbatimPool } from './pool/verbatim-pool.js';
import { VerbatimsController } from './review/verbatims.controller.js';
import { VerbatimsPages } from './review/verbatims-pages.js';

@Module({
  imports: [SurveyDirectoryModule, ReleasesModule, AgreementsModule],
  controllers: [BatchController, VerbatimsController],
  providers: [
    VerbatimPool,
    CommentsWaiting,
    VerbatimsPages,
    BatchPages,
    PublishComments,
    CommentDestruction,
  ],
  exports: [CommentsWaiting, PublishComments, CommentDestruction],
})
export class CommentsModule {}
