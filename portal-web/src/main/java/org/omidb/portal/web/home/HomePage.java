package org.omidb.portal.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.InstantSource;
import java.util.List;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Texts;
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

  /**
   * One line.
   *
   * @param age for how long it has waited, in words
   * @param usual how long it usually takes, where others have it; else empty
   */
  public record Line(
      String step, String reference, String title, String age, String usual, String address) {}

  private final Worklists worklists;
  private final Applications applications;
  private final CurrentPerson person;
  private final UsualTime usual;
  private final Texts texts;
  private final InstantSource clock;
  private Worklist work = new Worklist(List.of());
  private List<Card> cards = List.of();

  @Inject
  public HomePage(
      Worklists worklists,
      Applications applications,
      CurrentPerson person,
      UsualTime usual,
      Texts texts,
      InstantSource clock) {
    this.worklists = worklists;
    this.applications = applications;
    this.person = person;
    this.usual = usual;
    this.texts = texts;
    this.clock = clock;
  }

  @PostConstruct
  void load() {
    work = worklists.of(person.caller());
    cards = Card.of(person.caller(), !applications.own(person.caller()).isEmpty());
  }

  /** What waits for the reader, the oldest first. */
  public List<Line> getYours() {
    return work.yours().stream().map(item -> line("home.do.", item)).toList();
  }

  /** What the reader waits for. */
  public List<Line> getOthers() {
    return work.others().stream().map(item -> line("home.wait.", item)).toList();
  }

  private Line line(String prefix, WorkItem item) {
    return new Line(
        texts.get(prefix + item.step()),
        item.reference(),
        item.title(),
        age(item.days(clock.instant())),
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
