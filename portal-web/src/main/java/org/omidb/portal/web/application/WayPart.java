package org.omidb.portal.web.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.omidb.portal.application.domain.Milestone;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.web.shared.Texts;

/** The part {@code application/way.xhtml} of a page: how far its application has come. */
@Named
@ApplicationScoped
public class WayPart {

  /** One part of the way: behind the application, or the one in which it is, or ahead. */
  public record Step(String text, boolean done, boolean current) {}

  private final Texts texts;

  @Inject
  public WayPart(Texts texts) {
    this.texts = texts;
  }

  /** All parts in their order; none where the way has ended. */
  public List<Step> of(Stage stage) {
    return Milestone.of(stage).map(this::steps).orElse(List.of());
  }

  private List<Step> steps(Milestone here) {
    return Arrays.stream(Milestone.values())
        .map(it ->
            new Step(texts.get("application.milestone." + it), it.compareTo(here) < 0, it == here))
        .toList();
  }
}
