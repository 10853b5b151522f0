package org.omidb.portal.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.CriteriaAddress;
import org.omidb.portal.catalogue.domain.Shown;
import org.omidb.portal.catalogue.service.Explored;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;

/** The question of the address in words, with its numbers of today, for a form to begin with. */
@RequestScoped
public class SelectionWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZoneId.of("Europe/London"));

  private final Asking asking;
  private final AskedCatalogue catalogue;
  private final Settings settings;
  private final InstantSource clock;

  @Inject
  public SelectionWords(
      Asking asking, AskedCatalogue catalogue, Settings settings, InstantSource clock) {
    this.asking = asking;
    this.catalogue = catalogue;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What somebody wrote in place of these words, with the link, so that the selection they came
   * with is not lost.
   *
   * @return as it is where the address asks nothing, the text is empty or has a link, or is too
   *     long for one
   */
  public String kept(String text, int longest) {
    if (text.isBlank() || CriteriaAddress.in(text).isPresent()) {
      return text;
    }
    var criteria = asking.question().criteria();
    if (criteria.equals(Criteria.ALL) || !unread().isEmpty()) {
      return text;
    }
    var kept = text + "\n" + link(criteria);
    return kept.length() <= longest ? kept : text;
  }

  private String link(Criteria criteria) {
    return CriteriaQuery.address(settings.text(Setting.BASE_URL) + "/catalogue/explore", criteria);
  }

  /** What of the question in the address cannot be read, in words. */
  public List<String> unread() {
    return asking.unread();
  }

  /**
   * The words, at most so long; empty where it cannot be read and where the address asks nothing.
   * The link is never cut.
   */
  public Optional<String> of(int longest) {
    var criteria = asking.question().criteria();
    if (criteria.equals(Criteria.ALL) || !unread().isEmpty()) {
      return Optional.empty();
    }
    var numbers = catalogue.ask(criteria).map(this::numbers).orElse("");
    var link = link(criteria);
    var end = "\n" + numbers + link;
    var sentence = criteria.sentence();
    int room = longest - end.length();
    return room < 100
        ? Optional.of(link).filter(text -> text.length() <= longest)
        : Optional.of((sentence.length() <= room ? sentence : sentence.substring(0, room)) + end);
  }

  private String numbers(Explored answer) {
    var total = answer.total();
    if (total.episodes() instanceof Shown.Withheld) {
      return total.women() instanceof Shown.Withheld
          ? ""
          : "On %s: %s women.\n".formatted(DAY.format(clock.instant()), total.women().text());
    }
    return "On %s: %s women, %s episodes, %s studies, %s images.\n"
        .formatted(
            DAY.format(clock.instant()),
            total.women().text(),
            total.episodes().text(),
            total.studies().text(),
            total.images().text());
  }
}
