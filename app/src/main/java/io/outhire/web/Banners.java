package io.outhire.web;

import io.outhire.web.layout.Banner;
import java.util.Optional;

/** Says what every page of the dashboard has to tell, whichever it is; asked at each of them. */
public interface Banners {
  /** What this visitor is to see; empty when all is well. */
  Optional<Banner> of(Visitor visitor);
}
