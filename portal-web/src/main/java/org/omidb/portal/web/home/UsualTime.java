package org.omidb.portal.web.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Optional;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.worklist.domain.HonestTime;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.domain.TimedStage;
import org.omidb.portal.worklist.service.HonestTimes;

/** How long something usually takes, in words that promise nothing. */
@Named
@ApplicationScoped
public class UsualTime {

  private static final long HALF_A_DAY = 12;

  private final HonestTimes times;
  private final Texts texts;

  @Inject
  public UsualTime(HonestTimes times, Texts texts) {
    this.times = times;
    this.texts = texts;
  }

  /** Of what an applicant waits for whose application is in this stage; empty for nothing. */
  public String stage(Stage stage) {
    return TimedStage.of(stage).map(this::words).orElse("");
  }

  /** Of what somebody waits for who waits for this step of another; empty for nothing. */
  String step(NextStep step) {
    return TimedStage.of(step).map(this::words).orElse("");
  }

  private String words(TimedStage stage) {
    return times
        .of(stage)
        .map(it -> words(stage, it))
        .orElseGet(() -> texts.get("home.usual.unknown"));
  }

  private String words(TimedStage stage, HonestTime time) {
    var usual = texts.text("home.usual." + stage, days(time.median()));
    return half(time).map(half -> usual + " " + half).orElse(usual) + ".";
  }

  /** Says nothing where half of them took as long as the one in the middle. */
  private Optional<String> half(HonestTime time) {
    var lower = days(time.lower());
    var upper = days(time.upper());
    return lower.equals(upper)
        ? Optional.empty()
        : Optional.of(texts.text("home.usual.half", lower, upper));
  }

  /** To whole days, as nobody here counts in hours. */
  private String days(Duration taken) {
    long days = taken.plusHours(HALF_A_DAY).toDays();
    if (days == 0) {
      return texts.get("home.usual.today");
    }
    return days == 1 ? texts.get("home.usual.day") : texts.text("home.usual.days", days);
  }
}
