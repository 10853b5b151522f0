package org.omidb.portal.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Dates;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.domain.WorkItem;
import org.omidb.portal.worklist.domain.Worklist;
import org.omidb.portal.worklist.service.Worklists;

/**
 * The page {@code home.xhtml}: what waits for the reader, what the reader waits for, and the doors
 * that their roles open.
 */
@Named
@RequestScoped
public class HomePage {

  /** From so many lines on they can be narrowed to a kind of step. */
  private static final int MANY = 6;

  /** As many lines stand on the page unless all are asked for. */
  static final int SHOWN = 25;

  /**
   * One line.
   *
   * @param with with whom it lies, where the reader waits; else empty
   * @param age for how long it has waited, in words
   * @param due until when it can be done, in words; empty where nothing ends it
   * @param near whether that is soon
   * @param usual how long it usually takes, where others have it; else empty
   */
  public record Line(
      String step,
      String reference,
      String title,
      String with,
      String age,
      String due,
      boolean near,
      String usual,
      String address) {}

  /**
   * A kind of step, as a link that shows the lines of it alone.
   *
   * @param number how many lines there are
   * @param chosen whether they are shown alone now
   */
  public record Kind(String step, int number, String address, boolean chosen) {}

  private final Worklists worklists;
  private final Applications applications;
  private final CurrentPerson person;
  private final Query query;
  private final UsualTime usual;
  private final Texts texts;
  private final Dates dates;
  private final InstantSource clock;
  private Worklist work = new Worklist(List.of());
  private Optional<NextStep> kind = Optional.empty();
  private boolean all;
  private List<Card> cards = List.of();

  @Inject
  public HomePage(
      Worklists worklists,
      Applications applications,
      CurrentPerson person,
      Query query,
      UsualTime usual,
      Texts texts,
      Dates dates,
      InstantSource clock) {
    this.worklists = worklists;
    this.applications = applications;
    this.person = person;
    this.query = query;
    this.usual = usual;
    this.texts = texts;
    this.dates = dates;
    this.clock = clock;
  }

  @PostConstruct
  void load() {
    work = worklists.of(person.caller());
    cards = Card.of(person.caller(), !applications.own(person.caller()).isEmpty());
    all = query.text("all").isPresent();
    kind =
        query
            .text("kind")
            .flatMap(word ->
                work.yours().stream()
                    .map(WorkItem::step)
                    .filter(step -> word(step).equals(word))
                    .findFirst());
  }

  /** What waits for the reader, the oldest first; of the kind that the address asks for. */
  public List<Line> getYours() {
    return chosen().limit(most()).map(item -> line("home.do.", item)).toList();
  }

  private Stream<WorkItem> chosen() {
    return work.yours().stream().filter(item -> kind.filter(step -> step != item.step()).isEmpty());
  }

  /** How many lines that wait for the reader are not on the page. */
  public long getMoreYours() {
    return Math.max(0, chosen().count() - most());
  }

  /** What the reader waits for. */
  public List<Line> getOthers() {
    return work.others().stream().limit(most()).map(item -> line("home.wait.", item)).toList();
  }

  /** How many lines that the reader waits for are not on the page. */
  public long getMoreOthers() {
    return Math.max(0, work.others().size() - most());
  }

  private int most() {
    return all ? Integer.MAX_VALUE : SHOWN;
  }

  /** The kinds of step among many lines, those with most lines first; none where there are few. */
  public List<Kind> getKinds() {
    var numbers = new EnumMap<NextStep, Integer>(NextStep.class);
    work.yours().forEach(item -> numbers.merge(item.step(), 1, Integer::sum));
    if (work.yours().size() < MANY || numbers.size() < 2) {
      return List.of();
    }
    return numbers.entrySet().stream()
        .map(each ->
            new Kind(
                texts.get("home.do." + each.getKey()),
                each.getValue(),
                "/home?kind=" + word(each.getKey()),
                kind.filter(each.getKey()::equals).isPresent()))
        .sorted(Comparator.comparingInt(Kind::number).reversed())
        .toList();
  }

  /** How many lines wait for the reader, of all kinds. */
  public int getNumber() {
    return work.yours().size();
  }

  /** Whether lines of one kind are shown alone. */
  public boolean isNarrowed() {
    return kind.isPresent();
  }

  /** The address of all lines of what is shown now. */
  public String getAllAddress() {
    return kind.map(step -> "/home?kind=" + word(step) + "&all=yes").orElse("/home?all=yes");
  }

  /** What would stand here, for who has nothing to do. */
  public String getNothing() {
    return texts.get(
        person.caller().roles().stream().anyMatch(Card::works) ? "home.none.staff" : "home.none");
  }

  private static String word(NextStep step) {
    return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Line line(String prefix, WorkItem item) {
    var now = clock.instant();
    return new Line(
        texts.get(prefix + item.step()),
        item.reference(),
        item.title(),
        item.yours() ? "" : item.heldBy().map(who -> texts.get("home.with." + who)).orElse(""),
        age(item.days(now)),
        item.lastDay().map(last -> texts.text("home.until", dates.date(last))).orElse(""),
        item.near(now),
        item.yours() ? "" : usual.step(item.step()),
        item.address());
  }

  private static String age(long days) {
    if (days == 0) {
      return "since today";
    }
    return days == 1 ? "for 1 day" : "for " + days + " days";
  }

  public List<Card> getCards() {
    return cards;
  }
}
