package org.omidb.portal.parked.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.config.DerivedKeys;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.parked.domain.ParkedFile;
import org.omidb.portal.parked.domain.ParkedForm;
import org.omidb.portal.parked.store.ParkedFormStore;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

@NeedsDatabase
class ParkedFormsTest {

  private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
  private static final String PAGE = "/application/section?id=1&section=people";

  private final PersonId rita = person();
  private final PersonId maya = person();

  @Test
  void a_form_waits_for_its_owner_as_it_was_sent_with_its_files() {
    var sent = park(rita, PAGE, "It’s a start", NOW);
    assertThat(waiting(rita, NOW))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.address()).isEqualTo(PAGE);
          assertThat(found.fields()).isEqualTo(sent.fields());
          assertThat(found.left()).containsExactly("large.pdf");
          assertThat(found.files())
              .singleElement()
              .satisfies(file -> {
                assertThat(file.name()).isEqualTo("cv.pdf");
                assertThat(file.content()).isEqualTo(new byte[] {1, 2, 3});
              });
        });
  }

  @Test
  void nobody_else_sees_it_or_takes_it_away() {
    var sent = park(rita, PAGE, "mine", NOW);
    assertThat(waiting(maya, NOW)).isEmpty();
    assertThat(find(maya, sent)).isEmpty();
    remove(maya, sent.id());
    assertThat(find(rita, sent)).isPresent();
    remove(rita, sent.id());
    assertThat(waiting(rita, NOW)).isEmpty();
  }

  @Test
  void nobody_reads_it_in_the_table_and_a_row_that_is_given_to_another_does_not_open() {
    park(rita, PAGE, "The words of Rita", NOW);
    var content =
        TestDatabase.inTransaction(em ->
            (String)
                em.createNativeQuery(
                        "select content from parked_form where person_id = :person", String.class)
                    .setParameter("person", rita.value())
                    .getSingleResult());
    assertThat(content).doesNotContain("Rita", "address");
    TestDatabase.transact(em ->
        em.createNativeQuery("update parked_form set person_id = :to where person_id = :from")
            .setParameter("to", maya.value())
            .setParameter("from", rita.value())
            .executeUpdate());
    assertThat(waiting(maya, NOW)).isEmpty();
  }

  @Test
  void the_newest_form_of_a_page_takes_the_place_of_the_one_before() {
    park(rita, PAGE, "first", NOW);
    park(rita, PAGE, "second", NOW.plusSeconds(1));
    park(rita, "/application/check?id=1", "other", NOW.plusSeconds(2));
    assertThat(waiting(rita, NOW.plusSeconds(2)))
        .extracting(form -> form.fields().get("words"))
        .containsExactly(List.of("other"), List.of("second"));
  }

  @Test
  void the_same_page_in_another_window_has_a_form_of_its_own() {
    park(rita, PAGE, "first window", NOW);
    park(rita, PAGE, "second window", NOW, "opened later");
    assertThat(waiting(rita, NOW)).hasSize(2);
  }

  @Test
  void one_person_cannot_fill_the_table() {
    IntStream.rangeClosed(0, ParkedForms.MOST)
        .forEach(i -> park(rita, "/page?id=" + i, "words", NOW.plusSeconds(i)));
    assertThat(waiting(rita, NOW.plusSeconds(60)))
        .hasSize(ParkedForms.MOST)
        .noneMatch(form -> form.address().equals("/page?id=0"));
  }

  @Test
  void after_a_day_it_is_not_shown_and_then_it_is_gone() {
    var sent = park(rita, PAGE, "words", NOW);
    var dayLater = NOW.plus(ParkedForm.KEPT);
    assertThat(waiting(rita, dayLater.minusMillis(1))).hasSize(1);
    assertThat(waiting(rita, dayLater)).isEmpty();
    call(forms -> {
      forms.removeOld(dayLater.minusMillis(1));
      return true;
    });
    assertThat(rows(sent)).isOne();
    park(maya, PAGE, "later", dayLater);
    assertThat(rows(sent)).isZero();
  }

  private static long rows(ParkedForm form) {
    return TestDatabase.inTransaction(em ->
        (Long)
            em.createNativeQuery("select count(*) from parked_form where id = :id", Long.class)
                .setParameter("id", form.id())
                .getSingleResult());
  }

  private static ParkedForm park(PersonId owner, String address, String words, Instant at) {
    return park(owner, address, words, at, "");
  }

  private static ParkedForm park(
      PersonId owner, String address, String words, Instant at, String opened) {
    var form =
        new ParkedForm(
            UUID.randomUUID(),
            address,
            at,
            Map.of("words", List.of(words), "choices", List.of("a", "b")),
            List.of(ParkedFile.of("cv", "cv.pdf", "application/pdf", new byte[] {1, 2, 3})),
            List.of("large.pdf"));
    call(forms -> {
      forms.park(owner, form, opened);
      return true;
    });
    return form;
  }

  private static List<ParkedForm> waiting(PersonId owner, Instant now) {
    return call(forms -> forms.waiting(owner, now));
  }

  private static Optional<ParkedForm> find(PersonId owner, ParkedForm form) {
    return call(forms -> forms.find(owner, form.id(), NOW));
  }

  private static void remove(PersonId owner, UUID id) {
    call(forms -> {
      forms.remove(owner, id);
      return true;
    });
  }

  /** Each call is a service of its own, as after a restart. */
  private static <T> T call(Function<ParkedForms, T> work) {
    var secret = Base64.getEncoder().encodeToString(new byte[32]);
    var settings =
        new Settings(
            key -> Optional.of(secret).filter(it -> key.equals(Setting.RELEASE_MASTER_KEY.key())));
    return TestDatabase.inTransaction(
        em -> work.apply(new ParkedForms(new ParkedFormStore(em), new DerivedKeys(settings))));
  }

  private static PersonId person() {
    var id = UUID.randomUUID();
    TestDatabase.transact(em ->
        em.createNativeQuery(
                "insert into person (id, issuer, subject, name, email)"
                    + " values (:id, 'issuer', :subject, 'Somebody', 'somebody@example.org')")
            .setParameter("id", id)
            .setParameter("subject", id.toString())
            .executeUpdate());
    return new PersonId(id);
  }
}
