package org.omidb.portal.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import org.omidb.portal.application.service.WorkingTimes;
import org.omidb.portal.web.shared.Texts;

/** How long the form takes, in words that promise no more than the saves of others tell. */
@Named
@RequestScoped
public class FormTime {

  private static final int HALF_AN_HOUR = 30;

  @Inject WorkingTimes times;
  @Inject Texts texts;

  private String told = "";

  @PostConstruct
  void load() {
    told = times.estimate().map(it -> texts.text("application.estimate", words(it))).orElse("");
  }

  /** Empty while too few have finished. */
  public String getTold() {
    return told;
  }

  /** To half an hour, upwards. */
  private String words(Duration worked) {
    long halves = Math.max(1, Math.ceilDiv(worked.toMinutes(), HALF_AN_HOUR));
    if (halves == 1) {
      return texts.get("application.estimate-half");
    }
    if (halves == 2) {
      return texts.get("application.estimate-one");
    }
    return texts.text(
        halves % 2 == 0 ? "application.estimate-hours" : "application.estimate-halves", halves / 2);
  }
}
