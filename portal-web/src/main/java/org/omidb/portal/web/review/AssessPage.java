package org.omidb.portal.web.review;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.review.domain.Assessment;
import org.omidb.portal.review.domain.Criterion;
import org.omidb.portal.review.domain.ReviewCase;
import org.omidb.portal.review.service.ReviewReading;
import org.omidb.portal.review.service.Reviews;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;

/** The page {@code committee/assess.xhtml}: a member's scores and comment. */
@Named
@RequestScoped
public class AssessPage {

  private static final String SHOWN = "shown";

  @Inject Query query;
  @Inject ReviewReading reading;
  @Inject Reviews reviews;
  @Inject CurrentPerson person;
  @Inject Messages messages;
  @Inject Texts texts;

  private final Map<String, @Nullable String> scores = new HashMap<>();
  private String comment = "";
  private Optional<Assessment> saved = Optional.empty();

  @SuppressWarnings("NullAway.Init")
  private ReviewCase about;

  @PostConstruct
  void load() {
    about = reading.about(person.caller(), id());
    saved = reading.read(person.caller(), id()).ownAssessment();
    saved.ifPresent(own -> {
      own.scores().forEach((it, score) -> scores.put(it.name(), score.toString()));
      comment = own.comment();
    });
  }

  /**
   * Saves, unless something else was saved in another window after this page was opened: that is
   * shown beside what was typed, and saving again takes its place.
   */
  public @Nullable String save() {
    if (!query.text(SHOWN).orElse("").equals(getFingerprint())) {
      messages.fieldError("comment", texts.get("review.assessed-elsewhere"));
      return null;
    }
    var all = new EnumMap<Criterion, Integer>(Criterion.class);
    for (var criterion : Criterion.values()) {
      var score = scores.get(criterion.name());
      all.put(criterion, score == null ? 0 : Integer.parseInt(score));
    }
    return switch (reviews.assess(person.caller(), id(), new Assessment(all, comment))) {
      case Accepted(var events) -> {
        messages.info("review.assessed");
        yield "/committee/review?faces-redirect=true&id=" + id();
      }
      case Refused(var refusal) -> {
        messages.refusal("review", refusal);
        yield null;
      }
    };
  }

  /** What is saved now, where it was saved after this page was opened. */
  public Optional<Assessment> getSavedElsewhere() {
    return saved.filter(
        own -> query.text(SHOWN).filter(shown -> !shown.equals(getFingerprint())).isPresent());
  }

  /** Of what is saved; a hidden field brings back that of what its page has shown. */
  public String getFingerprint() {
    return saved
        .map(own -> Sha256.of(new TreeMap<>(own.scores()) + own.comment()).hex())
        .orElse("");
  }

  private ReviewId id() {
    return new ReviewId(query.id("id"));
  }

  public ReviewCase getAbout() {
    return about;
  }

  public Criterion[] getCriteria() {
    return Criterion.values();
  }

  public List<Integer> getPoints() {
    return IntStream.rangeClosed(Assessment.LOWEST, Assessment.HIGHEST).boxed().toList();
  }

  /** The scores by the criterion's name. */
  public Map<String, @Nullable String> getScores() {
    return scores;
  }

  public String getComment() {
    return comment;
  }

  public void setComment(@Nullable String comment) {
    this.comment = comment == null ? "" : comment;
  }
}
