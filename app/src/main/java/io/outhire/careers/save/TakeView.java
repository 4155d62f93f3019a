package io.outhire.careers.save;

import io.outhire.web.layout.CareersFrame;
import java.util.List;

/** What the page behind the link of a mailed list shows. */
public record TakeView(CareersFrame frame, List<SavedView.Row> jobs, String action) {}
