package io.outhire.integrations;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Keeps what is told of connections. */
final class HeardNews implements Event<ConnectionNews> {
  private final List<ConnectionNews> heard = Collections.synchronizedList(new ArrayList<>());

  List<ConnectionNews> all() {
    return List.copyOf(heard);
  }

  @Override
  public void fire(ConnectionNews news) {
    heard.add(news);
  }

  @Override
  public <U extends ConnectionNews> CompletionStage<U> fireAsync(U news) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends ConnectionNews> CompletionStage<U> fireAsync(
      U news, NotificationOptions options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Event<ConnectionNews> select(Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends ConnectionNews> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends ConnectionNews> Event<U> select(
      TypeLiteral<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }
}
