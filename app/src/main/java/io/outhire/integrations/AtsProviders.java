package io.outhire.integrations;

import io.outhire.integrations.ats.AtsProvider;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The kinds of ATS that can be connected. */
@ApplicationScoped
public class AtsProviders {
  private final List<AtsProvider> all;

  /** Knows the given ones. */
  @Inject
  public AtsProviders(@All List<AtsProvider> all) {
    this.all = List.copyOf(all);
  }

  /** All of them, as they are to be listed. */
  public List<AtsProvider> all() {
    return all;
  }

  /** The one of that id. */
  public Optional<AtsProvider> find(String id) {
    return all.stream().filter(provider -> provider.id().equals(id)).findFirst();
  }

  /** The one that a connection is to. */
  AtsProvider of(Connection connection) {
    return find(connection.providerId())
        .orElseThrow(() -> new IllegalStateException("no such ATS: " + connection.providerId()));
  }
}
