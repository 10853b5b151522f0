package org.omidb.portal.web.worklist;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.home.WorkLines;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Ids;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.worklist.domain.ChosenToRemind;
import org.omidb.portal.worklist.domain.ListedApplication;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.domain.NudgeRefusal;
import org.omidb.portal.worklist.domain.UnremindedBecause;
import org.omidb.portal.worklist.domain.WorkItem;
import org.omidb.portal.worklist.service.Nudges;
import org.omidb.portal.worklist.service.RemindersOfMany;

/**
 * The page {@code staff/remind.xhtml}: what would be sent of the applications that were chosen in
 * the work list, and afterwards what became of each. Its form names what was shown, so that nothing
 * else is sent.
 */
@Named
@RequestScoped
public class RemindPage {

  private static final String SEPARATOR = ".";

  /**
   * One step of an application, or the application without one.
   *
   * @param value the step as the form names it; empty where nothing would be sent
   * @param outcome what becomes of it, in words
   * @param sent whether it is or will be sent
   */
  public record Line(
      String address,
      String reference,
      String title,
      String step,
      String with,
      String value,
      String outcome,
      boolean sent) {}

  private enum Outcome {
    SENT,
    TOO_SOON,
    GONE
  }

  private record Shown(ApplicationId application, NextStep step) {}

  private record Result(Shown shown, Outcome outcome) {}

  @Inject RemindersOfMany reminders;
  @Inject Nudges nudges;
  @Inject CurrentPerson person;
  @Inject Query query;
  @Inject Messages messages;
  @Inject WorkLines lines;
  @Inject Texts texts;
  @Inject InstantSource clock;

  private List<ApplicationId> asked = List.of();
  private List<ChosenToRemind> chosen = List.of();
  private List<Line> shown = List.of();
  private List<Result> results = List.of();

  @PostConstruct
  void load() {
    asked =
        query.all("id").stream()
            .flatMap(id -> Ids.find(id).stream())
            .map(ApplicationId::new)
            .distinct()
            .toList();
    chosen = reminders.chosen(person.caller(), asked);
    var now = clock.instant();
    shown = chosen.stream().flatMap(one -> lines(one, now)).toList();
  }

  /** Sends what was shown, one after the other; what is refused stops no other. */
  public void send() {
    results =
        query.all("remind").stream()
            .flatMap(text -> shown(text).stream())
            .distinct()
            .filter(shown -> find(shown.application()).isPresent())
            .map(shown -> new Result(shown, nudge(shown)))
            .toList();
    if (results.isEmpty()) {
      messages.error("worklist.remind.NOTHING");
    }
    load();
  }

  /** A step of an application as the form of this page names it. */
  private static Optional<Shown> shown(String text) {
    int end = text.indexOf(SEPARATOR);
    return end < 0
        ? Optional.empty()
        : Ids.find(text.substring(0, end))
            .flatMap(id ->
                Stream.of(NextStep.values())
                    .filter(step -> WorkLines.word(step).equals(text.substring(end + 1)))
                    .findFirst()
                    .map(step -> new Shown(new ApplicationId(id), step)));
  }

  private Outcome nudge(Shown shown) {
    try {
      return switch (nudges.nudge(person.caller(), shown.application(), shown.step())) {
        case Accepted(var events) -> Outcome.SENT;
        case Refused(var refusal) ->
            switch ((NudgeRefusal) refusal) {
              case TOO_SOON -> Outcome.TOO_SOON;
              case NOT_PERMITTED -> Outcome.GONE;
            };
      };
    } catch (NotFoundException gone) {
      return Outcome.GONE;
    }
  }

  private Optional<ChosenToRemind> find(ApplicationId id) {
    return chosen.stream().filter(one -> one.application().id().equals(id)).findFirst();
  }

  /** What would be sent, and of which applications nothing, and why. */
  public List<Line> getLines() {
    return shown;
  }

  private Stream<Line> lines(ChosenToRemind one, Instant now) {
    var it = one.application();
    return Stream.of(
            one.reminders(now).stream()
                .map(item -> line(it, item, texts.get("worklist.remind.WILL"), true)),
            one.tooSoon(now).stream().map(item -> line(it, item, lines.of(item).again(), false)),
            one.nothing().stream().map(why -> line(it, why)))
        .flatMap(all -> all);
  }

  private Line line(ListedApplication it, WorkItem item, String outcome, boolean sent) {
    var words = lines.of(item);
    var value = sent ? it.id() + SEPARATOR + WorkLines.word(item.step()) : "";
    return line(it, words.step(), words.with(), value, outcome, sent);
  }

  private Line line(ListedApplication it, UnremindedBecause why) {
    return line(it, "", "", "", texts.get("worklist.unreminded." + why), false);
  }

  private static Line line(
      ListedApplication it, String step, String with, String value, String outcome, boolean sent) {
    return new Line(it.address(), it.reference(), it.title(), step, with, value, outcome, sent);
  }

  /** What became of each that was shown and is in the list still. */
  public List<Line> getResults() {
    return results.stream()
        .flatMap(
            result -> find(result.shown().application()).map(one -> line(one, result)).stream())
        .toList();
  }

  private Line line(ChosenToRemind one, Result result) {
    var step = result.shown().step();
    var item = one.awaited().stream().filter(it -> it.step() == step).findFirst();
    var again = item.map(it -> lines.of(it).again()).orElse("");
    return line(
        one.application(),
        texts.get("home.wait." + step),
        item.map(it -> lines.of(it).with()).orElse(""),
        "",
        switch (result.outcome()) {
          case SENT -> texts.get("worklist.remind.SENT");
          case TOO_SOON -> texts.text("worklist.remind.TOO_SOON", again);
          case GONE -> texts.get("worklist.remind.GONE");
        },
        result.outcome() == Outcome.SENT);
  }

  /** Whether the form was sent, and the page says what became of it. */
  public boolean isDone() {
    return !results.isEmpty();
  }

  public boolean isNone() {
    return chosen.isEmpty();
  }

  /** Whether there is something to send. */
  public boolean isPossible() {
    return shown.stream().anyMatch(Line::sent);
  }

  /** How many were sent. */
  public long getSent() {
    return results.stream().filter(result -> result.outcome() == Outcome.SENT).count();
  }

  /** How many were chosen beyond those that can be at once. */
  public int getLeftOut() {
    return Math.max(0, asked.size() - ChosenToRemind.MOST);
  }

  public int getMost() {
    return ChosenToRemind.MOST;
  }

  /** The list as it was. */
  public String getBack() {
    var address = WorkAddress.of(query, person.caller().id());
    return address.page(address.query().page());
  }
}
