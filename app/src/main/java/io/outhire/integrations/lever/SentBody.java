package io.outhire.integrations.lever;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/**
 * A request's body that knows whether any of it was handed to the network. Until then the server
 * cannot have acted on the request.
 */
final class SentBody implements BodyPublisher {
  private final BodyPublisher body;
  private volatile boolean touched;

  SentBody(BodyPublisher body) {
    this.body = body;
  }

  boolean wasTouched() {
    return touched;
  }

  @Override
  public long contentLength() {
    return body.contentLength();
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    body.subscribe(
        new Flow.Subscriber<ByteBuffer>() {
          @Override
          public void onSubscribe(Flow.Subscription subscription) {
            subscriber.onSubscribe(subscription);
          }

          @Override
          public void onNext(ByteBuffer bytes) {
            touched = true;
            subscriber.onNext(bytes);
          }

          @Override
          public void onError(Throwable fault) {
            subscriber.onError(fault);
          }

          @Override
          public void onComplete() {
            subscriber.onComplete();
          }
        });
  }
}
