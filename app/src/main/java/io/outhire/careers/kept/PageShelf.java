package io.outhire.careers.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The pages that are kept, in as many bytes of memory as an operator allows. */
@Singleton
class PageShelf {
  /** Pages that speak of days ("closes tomorrow") change without anybody changing them. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Cache<KeptAddress, KeptPage> pages;

  @Inject
  PageShelf(@ConfigProperty(name = "OUTHIRE_PAGE_CACHE_MB", defaultValue = "64") int megabytes) {
    pages =
        Caffeine.newBuilder()
            .maximumWeight(megabytes * 1_000_000L)
            .weigher((KeptAddress address, KeptPage page) -> page.weight())
            .expireAfterWrite(LONGEST)
            .build();
  }

  /** Whatever version is kept; it must not be sent before it is known to be the present one. */
  @Nullable KeptPage any(KeptAddress address) {
    return pages.getIfPresent(address);
  }

  /** The page, if the one that is kept is of this version. */
  Optional<KeptPage> find(KeptAddress address, UUID version) {
    return Optional.ofNullable(any(address)).filter(page -> page.version().equals(version));
  }

  void put(KeptAddress address, KeptPage page) {
    pages.put(address, page);
  }
}
