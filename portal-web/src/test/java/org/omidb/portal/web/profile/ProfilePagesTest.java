package org.omidb.portal.web.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.profile.domain.PersonDetails;
import org.omidb.portal.profile.domain.PersonProfile;
import org.omidb.portal.profile.domain.ProfileChange;
import org.omidb.portal.profile.domain.ProfileRefusal;
import org.omidb.portal.profile.domain.Training;
import org.omidb.portal.profile.domain.TrainingKind;
import org.omidb.portal.profile.domain.TrainingMonths;
import org.omidb.portal.profile.domain.TrainingStanding;
import org.omidb.portal.profile.service.Profiles;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.Dates;
import org.omidb.portal.web.shared.Said;
import org.omidb.portal.web.shared.Texts;

/** Somebody writes down what they say of themselves. */
@SuppressWarnings("UnnecessaryAssignment") // what the container does
class ProfilePagesTest {

  private static final Caller RITA = StandIns.caller(1, Role.RESEARCHER);
  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Training NEW =
      new Training(new UUID(4, 1), TrainingKind.DATA_SECURITY, DAY, NOW);
  private static final Training OLD =
      new Training(new UUID(4, 2), TrainingKind.RESEARCH_DATA, DAY.minusYears(1), NOW);

  private final List<List<Object>> steps = new ArrayList<>();
  private final Said said = Said.on("profile.xhtml");
  private TrainingStanding standing = new TrainingStanding.Valid(LocalDate.of(2027, 3, 1));
  private Optional<ProfileRefusal> refusal = Optional.empty();

  @Test
  void the_page_lists_trainings_with_their_last_day_and_each_change() {
    var page = page(Map.of());
    assertThat(page.getTrainings())
        .containsExactly(
            new ProfilePage.TrainingLine(
                NEW.id(), NEW.kind().words(), "2 March 2026", "1 March 2027", true),
            new ProfilePage.TrainingLine(
                OLD.id(), OLD.kind().words(), "2 March 2025", "1 March 2026", false));
    assertThat(page.getDetails().jobTitle()).isEqualTo("Reader");
    assertThat(page.getStanding()).contains("1 March 2027");
    assertThat(page.getChosen()).isNull();
    assertThat(page.getChanges())
        .extracting(ProfilePage.ChangeLine::what)
        .containsExactly(
            "Removed: Data security awareness (NHS England), done on 2 March 2026.",
            "Added: Data security awareness (NHS England), done on 2 March 2026.",
            "Job title: Reader. ORCID iD: none.");
    standing = new TrainingStanding.Lapsed(LocalDate.of(2026, 3, 1));
    assertThat(page(Map.of()).getStanding()).contains("ended on 1 March 2026");
    standing = new TrainingStanding.Untrained();
    assertThat(page(Map.of()).getStanding()).startsWith("You have not written down");
  }

  @Test
  void a_training_is_removed_after_it_was_chosen() {
    var page = page(Map.of("remove", OLD.id().toString()));
    assertThat(page.getChosen()).isNotNull();
    assertThat(page.remove()).isEqualTo("/profile?faces-redirect=true");
    assertThat(steps).containsExactly(List.of(RITA, OLD.id()));
    assertThat(said.all()).hasSize(1);
  }

  @Test
  void what_was_removed_in_another_window_is_said() {
    refusal = Optional.of(ProfileRefusal.REMOVED_ALREADY);
    var page = page(Map.of("remove", new UUID(9, 9).toString()));
    assertThat(page.getChosen()).isNull();
    assertThat(page.remove()).isNull();
    said.assertRefused("profile", ProfileRefusal.REMOVED_ALREADY);
  }

  @Test
  void nonsense_in_the_address_chooses_and_removes_nothing() {
    var page = page(Map.of("remove", "nonsense"));
    assertThat(page.getChosen()).isNull();
    assertThatThrownBy(page::remove).isInstanceOf(NotFoundException.class);
    assertThat(steps).isEmpty();
  }

  @Test
  void details_are_shown_as_they_are_and_saved() {
    var page = details(said);
    assertThat(page.getJobTitle()).isEqualTo("Reader");
    page.setJobTitle("Professor");
    page.setOrcid(null);
    assertThat(page.save()).isEqualTo("/profile?faces-redirect=true");
    assertThat(steps).containsExactly(List.of(RITA, new PersonDetails("Professor", "")));
  }

  @ParameterizedTest
  @EnumSource(ProfileRefusal.class)
  void a_refusal_leaves_what_was_typed(ProfileRefusal why) {
    refusal = Optional.of(why);
    var details = Said.on("profile/details.xhtml");
    var page = details(details);
    page.setOrcid("0000");
    assertThat(page.save()).isNull();
    assertThat(page.getOrcid()).isEqualTo("0000");
    details.assertRefused("profile", why);
    var added = Said.on("profile/training.xhtml");
    var training = training(added);
    training.setKind(TrainingKind.DATA_SECURITY);
    training.setDone(DAY);
    assertThat(training.record()).isNull();
    assertThat(training.getDone()).isEqualTo(DAY);
    added.assertRefused("profile", why);
  }

  @Test
  void a_training_is_written_down_with_its_kind_and_day() {
    var page = training(said);
    assertThat(page.getKinds()).hasSameSizeAs(TrainingKind.values());
    assertThat(page.record()).isNull();
    page.setKind(TrainingKind.SAFE_RESEARCHER);
    assertThat(page.record()).isNull();
    page.setDone(DAY);
    assertThat(page.record()).isEqualTo("/profile?faces-redirect=true");
    assertThat(steps).containsExactly(List.of(RITA, TrainingKind.SAFE_RESEARCHER, DAY));
  }

  private ProfilePage page(Map<String, String> address) {
    var page = new ProfilePage();
    page.profiles = new Kept();
    page.person = StandIns.asking(RITA);
    page.query = StandIns.query(address);
    page.messages = said;
    page.texts = new Texts();
    page.dates =
        new Dates() {
          @Override
          public LocalDate today() {
            return LocalDate.of(2026, 12, 1);
          }
        };
    page.load();
    return page;
  }

  private DetailsPage details(Said messages) {
    var page = new DetailsPage();
    page.profiles = new Kept();
    page.person = StandIns.asking(RITA);
    page.messages = messages;
    page.load();
    return page;
  }

  private TrainingPage training(Said messages) {
    var page = new TrainingPage();
    page.profiles = new Kept();
    page.person = StandIns.asking(RITA);
    page.messages = messages;
    page.load();
    return page;
  }

  private final class Kept extends Profiles {
    Kept() {
      super(unused(), unused(), unused());
    }

    @Override
    public PersonProfile own(Caller caller) {
      return new PersonProfile(
          new PersonDetails("Reader", ""),
          List.of(NEW, OLD),
          TrainingMonths.USUAL,
          standing,
          List.of(
              new ProfileChange.Removed(NEW, NOW),
              new ProfileChange.Recorded(NEW, NOW),
              new ProfileChange.Said(new PersonDetails("Reader", ""), NOW)));
    }

    @Override
    public Decision<ProfileChange> say(Caller caller, PersonDetails details) {
      return decided(List.of(caller, details));
    }

    @Override
    public Decision<ProfileChange> record(Caller caller, TrainingKind kind, LocalDate done) {
      return decided(List.of(caller, kind, done));
    }

    @Override
    public Decision<ProfileChange> remove(Caller caller, UUID id) {
      return decided(List.of(caller, id));
    }

    private Decision<ProfileChange> decided(List<Object> step) {
      steps.add(step);
      return refusal
          .map(Decision::<ProfileChange>refuse)
          .orElseGet(() -> Decision.acceptAll(List.of()));
    }
  }
}
