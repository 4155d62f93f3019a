package io.outhire.careers.save;

import io.outhire.careers.forms.PublicJob;
import io.outhire.web.layout.CareersFrame;

/**
 * What the page for saving a job shows.
 *
 * @param saved whether this browser keeps it
 */
public record SaveView(CareersFrame frame, PublicJob of, boolean saved) {

  public String action() {
    return "%s/save?lang=%s".formatted(of.path(), frame.words().lang());
  }

  public String removal() {
    return "%s/save/removal?lang=%s".formatted(of.path(), frame.words().lang());
  }

  public String savedPath() {
    return "%s/saved?lang=%s".formatted(of.jobsPath(), frame.words().lang());
  }
}
