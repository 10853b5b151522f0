package org.omidb.portal.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.omidb.portal.people.service.Visits;
import org.omidb.portal.timeline.service.News;
import org.omidb.portal.web.application.HistoryWords;
import org.omidb.portal.web.shared.CurrentPerson;

/** The part of the home page that says what has happened since the reader's last visit. */
@Named
@RequestScoped
public class NewsPart {

  /**
   * One line.
   *
   * @param address of the history of the application
   */
  public record Line(
      String what, String who, String reference, String title, Instant at, String address) {}

  private final Visits visits;
  private final News news;
  private final HistoryWords words;
  private final CurrentPerson person;
  private List<Line> lines = List.of();
  private Instant since = Instant.EPOCH;

  @Inject
  public NewsPart(Visits visits, News news, HistoryWords words, CurrentPerson person) {
    this.visits = visits;
    this.news = news;
    this.words = words;
    this.person = person;
  }

  @PostConstruct
  void load() {
    since = visits.look(person.caller());
    lines = news.since(person.caller(), since, News.MOST).stream().map(this::line).toList();
  }

  private Line line(News.Item item) {
    var entry = item.entry();
    return new Line(
        words.what(entry),
        entry.who(),
        item.reference(),
        item.title(),
        entry.at(),
        "/application/history?id=" + item.application());
  }

  /** The newest first. */
  public List<Line> getLines() {
    return lines;
  }

  /** When the visit before was over. */
  public Instant getSince() {
    return since;
  }

  /** Whether there may be more than stand on the page. */
  public boolean isMore() {
    return lines.size() == News.MOST;
  }
}
