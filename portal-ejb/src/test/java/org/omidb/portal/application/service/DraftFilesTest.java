package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationRefusal;
import org.omidb.portal.application.domain.Aside;
import org.omidb.portal.application.domain.Attachment;
import org.omidb.portal.application.domain.FileLine;
import org.omidb.portal.application.domain.FilledWith;
import org.omidb.portal.application.domain.OverQuota;
import org.omidb.portal.application.store.AsideStore;
import org.omidb.portal.form.domain.FileSort;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** Files of a draft: several to an answer, taken away again, and never more than there is room. */
@NeedsDatabase
class DraftFilesTest extends ApplicationJourney {

  private static final Upload LETTERS =
      new Upload(FileSort.ETHICS_LETTER, 5, 3, List.of(FileSort.CERTIFICATE));

  @Test
  void two_people_who_add_a_file_each_lose_nothing() {
    portal.forms.publish(LaterForm.withSeveralFiles());
    var id = accepted();
    var flow = LaterForm.withSeveralFiles().section("flow").orElseThrow();
    var both = FilledWith.of(flow, Typed.NONE);
    var one = uploaded(id);
    var two = uploaded(id);
    assertThat(saved(id, both, one)).isEqualTo(inPlace());
    assertThat(saved(id, both, two)).isEqualTo(inPlace());
    assertThat(stands(id)).containsExactly(one, two);
    assertThat(keep(id, "flow", 9, both, Typed.NONE, Optional.empty())).isEqualTo(inPlace());
    assertThat(stands(id)).containsExactly(one, two);
  }

  @Test
  void a_file_that_is_taken_away_makes_room_and_is_erased() {
    var id = accepted();
    var file = UUID.fromString(uploaded(id));
    save(id, "flow", 0, Map.of("diagram", file.toString()));
    assertThat(remove(id, file)).isInstanceOf(Accepted.class);
    assertThat(stands(id)).isEmpty();
    assertThat(portal.<Map<String, FileLine>>with(it -> it.attachments().lines(portal.rita, id)))
        .isEmpty();
    assertThat(portal.holds(id, file)).isTrue();
    assertThat(portal.jobs).containsExactly(file);
    portal.erase(file);
    assertThat(portal.holds(id, file)).isFalse();
    portal.erase(file);
  }

  @Test
  void a_file_that_was_submitted_is_taken_out_of_the_answer_alone() {
    var id = submitted();
    var file = UUID.fromString(drafted(id, "flow").answers().first("diagram").orElseThrow());
    assertThat(remove(id, file)).isEqualTo(Decision.refuse(ApplicationRefusal.NOT_A_DRAFT));
    assertThat(portal.jobs).isEmpty();
    assertThat(stands(id)).containsExactly(file.toString());
  }

  @Test
  void nobody_takes_away_a_file_of_others_or_one_that_does_not_stand_there() {
    var id = accepted();
    var file = UUID.fromString(uploaded(id));
    assertThatThrownBy(() -> remove(id, file)).isInstanceOf(NotFoundException.class);
    save(id, "flow", 0, Map.of("diagram", file.toString()));
    assertThatThrownBy(
            () -> portal.with(it -> it.draftFiles().remove(portal.rita, id, "linkage", file)))
        .isInstanceOf(NotFoundException.class);
    var other = Portal.caller("other", Role.RESEARCHER);
    assertThatThrownBy(() -> portal.with(it -> it.draftFiles().remove(other, id, "diagram", file)))
        .isInstanceOf(NotFoundException.class);
    assertThat(stands(id)).containsExactly(file.toString());
  }

  @Test
  void a_file_is_named_by_what_it_is_and_who_has_uploaded_it_when() {
    var id = accepted();
    var file = letter(id, FileSort.CERTIFICATE, 0);
    Map<String, FileLine> lines = portal.with(it -> it.attachments().lines(portal.rita, id));
    assertThat(lines.values())
        .containsExactly(
            new FileLine(
                file.id(),
                "letter.png",
                "PNG",
                file.bytes(),
                file.sha256(),
                Optional.of(FileSort.CERTIFICATE),
                "Dr rita",
                portal.now.get(),
                false,
                Optional.empty(),
                true,
                List.of()));
  }

  @Test
  void others_know_of_no_file_before_it_is_submitted() {
    var id = accepted();
    var file = letter(id, FileSort.CERTIFICATE, 0);
    assertThat(portal.<Map<String, FileLine>>with(it -> it.attachments().lines(portal.lena, id)))
        .isEmpty();
    assertThatThrownBy(() -> portal.with(it -> it.attachments().read(portal.lena, id, file.id())))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void what_does_not_fit_is_refused_and_the_refusal_says_how_much_would() {
    var id = accepted();
    var first = letter(id, FileSort.ETHICS_LETTER, 600_000);
    var more = stored(id, FileSort.ETHICS_LETTER, 600_000);
    assertThat(more)
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusal())
                    .isEqualTo(new OverQuota(1_048_576 - first.bytes(), first.bytes(), 1_048_576)));
    assertThat(stored(id, FileSort.ETHICS_LETTER, 0)).isInstanceOf(Accepted.class);
  }

  @Test
  void files_that_are_stored_at_once_are_never_more_than_there_is_room_for() throws Exception {
    var id = accepted();
    var together = new CyclicBarrier(4);
    portal.beforeWriting = () -> meet(together);
    try (var pool = Executors.newFixedThreadPool(4)) {
      var tries = new ArrayList<Callable<Decision<Attachment>>>();
      for (int i = 0; i < 8; i++) {
        tries.add(() -> stored(id, FileSort.ETHICS_LETTER, 300_000));
      }
      int kept = 0;
      for (var result : pool.invokeAll(tries)) {
        kept += result.get() instanceof Accepted ? 1 : 0;
      }
      assertThat(kept).isEqualTo(3);
    }
  }

  @Test
  void a_replaced_file_that_stands_elsewhere_stays() {
    var id = accepted();
    var first = uploaded(id);
    save(id, "flow", 0, Map.of("diagram", first));
    aside(save(id, "flow", 0, Map.of("diagram", uploaded(id))));
    var third = uploaded(id);
    putAside(id, first);
    save(id, "flow", version(id, "flow"), Map.of("diagram", third));
    assertThat(portal.jobs).isEmpty();
    assertThat(stands(id)).containsExactly(third);
    assertThat(portal.<Map<String, FileLine>>with(it -> it.attachments().lines(portal.rita, id)))
        .hasSize(3);
  }

  @Test
  void what_waited_with_a_text_and_was_replaced_or_discarded_is_erased() {
    var id = accepted();
    var first = uploaded(id);
    save(id, "flow", 0, Map.of("diagram", first));
    var second = uploaded(id);
    var waits = aside(save(id, "flow", 0, Map.of("diagram", second)));
    var third = uploaded(id);
    keep(
        id,
        "flow",
        version(id, "flow"),
        Typed.of(Map.of("diagram", List.of(third))),
        Optional.of(waits));
    assertThat(stands(id)).containsExactly(third);
    assertThat(portal.jobs).containsExactly(UUID.fromString(second));
    var fourth = uploaded(id);
    var more = aside(save(id, "flow", 0, Map.of("diagram", fourth)));
    portal.with(it -> {
      it.drafts().discard(portal.rita, id, more);
      return id;
    });
    assertThat(portal.jobs).last().isEqualTo(UUID.fromString(fourth));
    assertThat(stands(id)).containsExactly(third);
  }

  /** As if a text had been put aside with a file that stands in the draft, too. */
  private void putAside(ApplicationId id, String file) {
    TestDatabase.inTransaction(em -> {
      var typed = Typed.of(Map.of("diagram", List.of(file)));
      new AsideStore(em)
          .put(id, new Aside(Uuid7.next(), "flow", typed, Instant.EPOCH, portal.rita.id()));
      return id;
    });
  }

  /** Lets those go on together that come at the same time; who is alone goes on alone. */
  private static void meet(CyclicBarrier together) {
    try {
      together.await(500, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | BrokenBarrierException e) {
      together.reset();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Decision<Attachment> stored(ApplicationId id, FileSort sort, int padding) {
    return portal.with(it ->
        it.attachments()
            .store(
                portal.rita, id, LETTERS, sort, Optional.empty(), "letter.png", padded(padding)));
  }

  private Attachment letter(ApplicationId id, FileSort sort, int padding) {
    return stored(id, sort, padding) instanceof Accepted(var stored)
        ? stored.getFirst()
        : org.assertj.core.api.Assertions.fail("It was refused");
  }

  /** A picture with something behind its end, which readers pass over. */
  private static ByteArrayInputStream padded(int bytes) {
    return new ByteArrayInputStream(Arrays.copyOf(png(), png().length + bytes));
  }

  private Decision<Attachment> remove(ApplicationId id, UUID file) {
    return portal.with(it -> it.draftFiles().remove(portal.rita, id, "diagram", file));
  }

  private Decision<?> saved(ApplicationId id, FilledWith filled, String file) {
    return keep(
        id, "flow", 0, filled, Typed.of(Map.of("diagram", List.of(file))), Optional.empty());
  }

  private List<String> stands(ApplicationId id) {
    return drafted(id, "flow").written().all().all("diagram");
  }
}
