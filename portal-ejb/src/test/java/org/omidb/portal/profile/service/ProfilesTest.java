package org.omidb.portal.profile.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.profile.domain.TrainingKind.DATA_SECURITY;
import static org.omidb.portal.profile.domain.TrainingKind.GOOD_CLINICAL_PRACTICE;
import static org.omidb.portal.testing.Unused.unused;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.mail.domain.MailTemplate;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.people.domain.Identity;
import org.omidb.portal.people.service.People;
import org.omidb.portal.people.store.PersonStore;
import org.omidb.portal.profile.domain.PersonDetails;
import org.omidb.portal.profile.domain.PersonProfile;
import org.omidb.portal.profile.domain.ProfileChange;
import org.omidb.portal.profile.domain.ProfileRefusal;
import org.omidb.portal.profile.domain.Training;
import org.omidb.portal.profile.domain.TrainingStanding;
import org.omidb.portal.profile.store.ProfileStore;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** What people say of themselves, on a real database. */
@NeedsDatabase
class ProfilesTest {

  private static final PersonDetails READER = new PersonDetails("Reader", "0000-0002-1825-0097");

  private final Caller rita = somebody("rita");
  private final Caller nora = somebody("nora");
  private final List<String> mails = new ArrayList<>();
  private Map<String, String> settings = Map.of();
  private Instant now = Instant.parse("2026-12-01T12:00:00Z");

  @Test
  void what_somebody_says_is_kept_once_with_all_that_they_said_before() {
    assertThat(own(rita).details()).isEqualTo(PersonDetails.NONE);
    assertThat(decided(it -> it.say(rita, READER))).isInstanceOf(Accepted.class);
    assertThat(decided(it -> it.say(rita, READER))).isEqualTo(Decision.acceptAll(List.of()));
    now = now.plusSeconds(60);
    assertThat(decided(it -> it.say(rita, PersonDetails.NONE))).isInstanceOf(Accepted.class);
    assertThat(own(rita).details()).isEqualTo(PersonDetails.NONE);
    assertThat(own(rita).changes())
        .containsExactly(
            new ProfileChange.Said(PersonDetails.NONE, now),
            new ProfileChange.Said(READER, now.minusSeconds(60)));
  }

  @Test
  void nothing_of_it_is_anybody_elses() {
    decided(it -> it.say(rita, READER));
    var id = recorded(rita, LocalDate.of(2026, 11, 1));
    for (var role : Role.values()) {
      var other = new Caller(nora.id(), Set.of(role));
      assertThat(own(other).changes()).isEmpty();
      assertThat(own(other).trainings()).isEmpty();
      assertThat(decided(it -> it.remove(other, id)))
          .isEqualTo(Decision.refuse(ProfileRefusal.REMOVED_ALREADY));
    }
    assertThat(own(rita).trainings()).hasSize(1);
    assertThatThrownBy(() -> own(Caller.VISITOR)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> decided(it -> it.say(Caller.VISITOR, READER)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () -> decided(it -> it.record(Caller.VISITOR, DATA_SECURITY, LocalDate.of(2026, 1, 1))))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void what_cannot_be_is_not_kept() {
    assertThat(decided(it -> it.say(rita, new PersonDetails("", "0000-0002-1825-0098"))))
        .isEqualTo(Decision.refuse(ProfileRefusal.NOT_AN_ORCID));
    assertThat(decided(it -> it.record(rita, DATA_SECURITY, LocalDate.of(2026, 12, 2))))
        .isEqualTo(Decision.refuse(ProfileRefusal.NOT_IN_THE_PAST));
    assertThat(decided(it -> it.remove(rita, UUID.randomUUID())))
        .isEqualTo(Decision.refuse(ProfileRefusal.REMOVED_ALREADY));
    assertThat(own(rita).changes()).isEmpty();
  }

  @Test
  void a_training_is_written_down_once_and_taken_back_and_both_are_remembered() {
    var day = LocalDate.of(2026, 11, 1);
    var id = recorded(rita, day);
    assertThat(decided(it -> it.record(rita, DATA_SECURITY, day)))
        .isEqualTo(Decision.acceptAll(List.of()));
    assertThat(own(rita).trainings()).containsExactly(new Training(id, DATA_SECURITY, day, now));
    assertThat(standing(rita))
        .isEqualTo(new TrainingStanding.Valid(LocalDate.of(2027, 10, 31)))
        .isEqualTo(own(rita).standing());
    now = now.plusSeconds(60);
    assertThat(decided(it -> it.remove(rita, id))).isInstanceOf(Accepted.class);
    assertThat(decided(it -> it.remove(rita, id)))
        .isEqualTo(Decision.refuse(ProfileRefusal.REMOVED_ALREADY));
    assertThat(standing(rita)).isEqualTo(new TrainingStanding.Untrained());
    assertThat(own(rita).changes())
        .hasExactlyElementsOfTypes(ProfileChange.Removed.class, ProfileChange.Recorded.class);
  }

  @Test
  void a_setting_says_for_how_long_a_kind_is_valid() {
    recorded(rita, LocalDate.of(2026, 11, 1));
    settings = Map.of(Setting.TRAINING_DATA_SECURITY_MONTHS.key(), "6");
    assertThat(standing(rita)).isEqualTo(new TrainingStanding.Valid(LocalDate.of(2027, 4, 30)));
  }

  @Test
  void its_end_is_said_by_mail_sixty_and_fourteen_days_before_and_afterwards_each_once() {
    recorded(rita, LocalDate.of(2026, 11, 1));
    onDay("2027-08-31");
    assertThat(told()).isEmpty();
    onDay("2027-09-01");
    assertThat(told()).containsExactly("rita: Your training ends on 31 October 2027");
    assertThat(told()).isEmpty();
    onDay("2027-10-17");
    assertThat(told()).containsExactly("rita: Your training ends on 31 October 2027");
    onDay("2027-10-31");
    assertThat(told()).isEmpty();
    onDay("2027-11-01");
    assertThat(told()).containsExactly("rita: Your training has ended");
    onDay("2028-11-01");
    assertThat(told()).isEmpty();
  }

  @Test
  void nobody_is_warned_of_a_training_that_was_done_again_or_taken_back() {
    var first = recorded(rita, LocalDate.of(2026, 11, 1));
    onDay("2027-09-01");
    recorded(rita, LocalDate.of(2027, 8, 30));
    assertThat(told()).isEmpty();
    decided(it -> it.remove(rita, own(rita).trainings().getFirst().id()));
    assertThat(told()).hasSize(1);
    decided(it -> it.remove(rita, first));
    onDay("2027-11-01");
    assertThat(told()).isEmpty();
  }

  @Test
  void each_kind_is_warned_of_by_itself() {
    recorded(rita, LocalDate.of(2026, 11, 1));
    decided(it -> it.record(rita, GOOD_CLINICAL_PRACTICE, LocalDate.of(2025, 10, 1)));
    onDay("2027-09-01");
    assertThat(told()).hasSize(2);
  }

  @Test
  void one_person_who_cannot_be_written_to_keeps_no_other_waiting() {
    recorded(rita, LocalDate.of(2026, 11, 1));
    onDay("2027-10-20");
    var nobody = new PersonId(UUID.randomUUID());
    assertThatThrownBy(() ->
            with(em -> {
              new RemindOfTraining(new Listed(em, List.of(nobody, rita.id()))).run(new UUID(0, 0));
              return em;
            }))
        .hasMessageContaining("1 people");
    assertThat(mails).hasSize(1);
  }

  @Test
  void an_erasure_leaves_nothing_of_it() {
    decided(it -> it.say(rita, READER));
    decided(it -> it.say(nora, READER));
    recorded(nora, LocalDate.of(2026, 11, 1));
    recorded(rita, LocalDate.of(2026, 11, 1));
    onDay("2027-10-20");
    assertThat(told()).hasSize(1);
    with(em -> {
      new ProfileErasure(new ProfileStore(em)).erase(rita.id());
      return em;
    });
    assertThat(own(rita).changes()).isEmpty();
    assertThat(own(nora).changes()).hasSize(2);
    List<PersonId> trained = with(em -> new ProfileStore(em).trained());
    assertThat(trained).isNotEmpty().doesNotContain(rita.id());
  }

  private void onDay(String day) {
    now = LocalDate.parse(day).atStartOfDay(TrainingStanding.LONDON).toInstant();
    now = now.plus(Duration.ofHours(6));
  }

  /** Looks at Rita, and what was written to whom. */
  private List<String> told() {
    mails.clear();
    return with(em -> {
      reminders(em).look(rita.id());
      return List.copyOf(mails);
    });
  }

  private UUID recorded(Caller caller, LocalDate day) {
    return decided(it -> it.record(caller, DATA_SECURITY, day))
                instanceof Accepted<ProfileChange>(var changes)
            && changes.getFirst() instanceof ProfileChange.Recorded(var training, var at)
        ? training.id()
        : new UUID(0, 0);
  }

  private PersonProfile own(Caller caller) {
    return with(em -> profiles(em).own(caller));
  }

  private TrainingStanding standing(Caller caller) {
    return with(em -> profiles(em).standing(caller.id()));
  }

  private Decision<ProfileChange> decided(Function<Profiles, Decision<ProfileChange>> command) {
    return with(em -> command.apply(profiles(em)));
  }

  private Profiles profiles(EntityManager em) {
    return new Profiles(new ProfileStore(em), validity(), () -> now);
  }

  private TrainingSettings validity() {
    return new TrainingSettings(settings());
  }

  private Settings settings() {
    return new Settings(key ->
        key.equals(Setting.BASE_URL.key())
            ? Optional.of("https://portal.example.org")
            : Optional.ofNullable(settings.get(key)));
  }

  private TrainingReminders reminders(EntityManager em) {
    return new Listed(em, List.of());
  }

  /** Nobody but those of this test. */
  private final class Listed extends TrainingReminders {
    private final List<PersonId> all;

    Listed(EntityManager em, List<PersonId> all) {
      super(
          new ProfileStore(em),
          validity(),
          new People(new PersonStore(em), unused()),
          new Letters(),
          settings(),
          () -> now);
      this.all = all;
    }

    @Override
    public List<PersonId> trained() {
      return all;
    }
  }

  private final class Letters extends Outbox {
    Letters() {
      super(unused(), unused(), unused());
    }

    @Override
    public void send(String recipient, String template, Map<String, String> values) {
      var text = MailTemplate.named(template).filledWith(values);
      assertThat(text.body()).contains("https://portal.example.org/profile");
      mails.add(recipient.replaceFirst("-.*", "") + ": " + text.subject());
    }
  }

  private static Caller somebody(String name) {
    var subject = UUID.randomUUID().toString();
    return with(em ->
        new Caller(
            new PersonStore(em)
                .ensure(
                    new Identity("https://issuer", subject, name, name + "-" + subject + "@x.org"))
                .id(),
            Set.of(Role.RESEARCHER)));
  }

  private static <T> T with(Function<EntityManager, T> work) {
    return TestDatabase.inTransaction(work);
  }
}
