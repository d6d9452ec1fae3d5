import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { ActingInterceptor } from './acting.js';
import { Assets } from './assets.js';
import { AssetsController } from './assets.controller.js';
import { ErrorPageFilter } from './error-page.filter.js';
import { OwnAddress } from './own-address.js';
import { PageInterceptor } from './page.interceptor.js';
import { ViewRenderer } from './view-renderer.js';

@Global()
@Module({
  controllers: [AssetsController],
  providers: [
    Assets,
    OwnAddress,
    ViewRenderer,
    PageInterceptor,
    { provide: APP_INTERCEPTOR, useExisting: PageInterceptor },
    { provide: APP_INTERCEPTOR, useClass: ActingInterceptor },
    { provide: APP_FILTER, useClass: ErrorPageFilter },
  ],
  exports: [ViewRenderer, Assets, OwnAddress],
})
export class WebModule {}
