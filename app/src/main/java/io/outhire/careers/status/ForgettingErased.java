package io.outhire.careers.status;

import io.outhire.applications.PersonErased;
import io.outhire.engagement.ForgettingPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Whoever is erased is forgotten with what they saved, asked and followed. Stands here because
 * applications and engagement know nothing of each other.
 */
@ApplicationScoped
class ForgettingErased {
  private final ForgettingPeople forgetting;

  @Inject
  ForgettingErased(ForgettingPeople forgetting) {
    this.forgetting = forgetting;
  }

  void on(@Observes PersonErased erased) {
    forgetting.forget(erased.team(), erased.email());
  }
}
