package org.omidb.portal.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.web.shared.CurrentPerson;
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
  private final WorkLines lines;
  private final Texts texts;
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
      WorkLines lines,
      Texts texts) {
    this.worklists = worklists;
    this.applications = applications;
    this.person = person;
    this.query = query;
    this.lines = lines;
    this.texts = texts;
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
                    .filter(step -> WorkLines.word(step).equals(word))
                    .findFirst());
  }

  /** What waits for the reader, the oldest first; of the kind that the address asks for. */
  public List<WorkLines.Line> getYours() {
    return chosen().limit(most()).map(lines::of).toList();
  }

  private Stream<WorkItem> chosen() {
    return work.yours().stream().filter(item -> kind.filter(step -> step != item.step()).isEmpty());
  }

  /** How many lines that wait for the reader are not on the page. */
  public long getMoreYours() {
    return Math.max(0, chosen().count() - most());
  }

  /** What the reader waits for. */
  public List<WorkLines.Line> getOthers() {
    return work.others().stream().limit(most()).map(lines::of).toList();
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
                "/home?kind=" + WorkLines.word(each.getKey()),
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
    return kind.map(step -> "/home?kind=" + WorkLines.word(step) + "&all=yes")
        .orElse("/home?all=yes");
  }

  /** What would stand here, for who has nothing to do. */
  public String getNothing() {
    return texts.get(
        person.caller().roles().stream().anyMatch(Card::works) ? "home.none.staff" : "home.none");
  }

  public List<Card> getCards() {
    return cards;
  }
}
