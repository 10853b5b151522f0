package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.Attachment;
import org.omidb.portal.application.domain.FileLine;
import org.omidb.portal.application.domain.FileVersions;
import org.omidb.portal.application.domain.FilledWith;
import org.omidb.portal.form.domain.FileSort;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.testing.NeedsDatabase;

/** What becomes of files whose place others have taken. */
@NeedsDatabase
class FileVersionsKeptTest extends ApplicationJourney {

  @Test
  void a_replaced_file_stays_as_an_earlier_version_and_needs_no_room() {
    var id = accepted();
    var all = new ArrayList<UUID>();
    // together they have three times as much as there is room for
    for (int i = 0; i < 7; i++) {
      all.addFirst(large(id));
      save(id, "flow", version(id, "flow"), Map.of("diagram", all.getFirst().toString()));
    }
    assertThat(stands(id)).containsExactly(all.getFirst().toString());
    assertThat(earlier(id, portal.rita, all.getFirst()))
        .isEqualTo(all.subList(1, 1 + FileVersions.MOST_EARLIER));
    assertThat(read(id, portal.rita, all.get(FileVersions.MOST_EARLIER)).id())
        .isEqualTo(all.get(FileVersions.MOST_EARLIER));
    assertThat(portal.jobs).containsExactly(all.getLast());
  }

  @Test
  void of_several_files_one_takes_the_place_of_the_one_that_is_named() {
    portal.forms.publish(LaterForm.withSeveralFiles());
    var id = accepted();
    var one = UUID.fromString(uploaded(id));
    var two = UUID.fromString(uploaded(id));
    added(id, one);
    added(id, two);
    var newer = replacing(id, one);
    added(id, newer);
    assertThat(stands(id)).containsExactly(newer.toString(), two.toString());
    assertThat(earlier(id, portal.rita, newer)).containsExactly(one);
    assertThat(earlier(id, portal.rita, two)).isEmpty();
    assertThat(portal.jobs).isEmpty();
  }

  @Test
  void of_two_who_replace_the_same_file_neither_loses_theirs() {
    portal.forms.publish(LaterForm.withSeveralFiles());
    var id = accepted();
    var one = UUID.fromString(uploaded(id));
    added(id, one);
    var ritas = replacing(id, one);
    var bens = replacing(id, one);
    added(id, ritas);
    added(id, bens);
    assertThat(stands(id)).containsExactly(ritas.toString(), bens.toString());
    assertThat(earlier(id, portal.rita, bens)).containsExactly(one);
    remove(id, bens);
    assertThat(earlier(id, portal.rita, ritas)).containsExactly(one);
    assertThat(portal.jobs).containsExactly(bens);
  }

  @Test
  void a_file_is_taken_away_with_its_earlier_versions() {
    var id = accepted();
    var older = UUID.fromString(uploaded(id));
    save(id, "flow", 0, Map.of("diagram", older.toString()));
    var newer = UUID.fromString(uploaded(id));
    save(id, "flow", version(id, "flow"), Map.of("diagram", newer.toString()));
    remove(id, newer);
    assertThat(stands(id)).isEmpty();
    assertThat(lines(id, portal.rita)).isEmpty();
    assertThat(portal.jobs).containsExactly(newer, older);
    portal.erase(older);
    assertThat(portal.holds(id, older)).isFalse();
  }

  @Test
  void a_file_of_elsewhere_is_no_earlier_version() {
    var id = accepted();
    var other = UUID.fromString(uploaded(accepted(newVisitor("val@example.org"))));
    assertThat(earlier(id, portal.rita, replacing(id, other))).isEmpty();
  }

  @Test
  void a_file_that_was_taken_away_is_no_earlier_version() {
    portal.forms.publish(LaterForm.withSeveralFiles());
    var id = accepted();
    var gone = UUID.fromString(uploaded(id));
    added(id, gone);
    remove(id, gone);
    var newer = replacing(id, gone);
    added(id, newer);
    assertThat(stands(id)).containsExactly(newer.toString());
    assertThat(earlier(id, portal.rita, newer)).isEmpty();
  }

  @Test
  void readers_of_a_revision_see_its_version_and_of_earlier_ones_those_that_were_submitted() {
    var id = complete();
    var first = UUID.fromString(stands(id).getFirst());
    var second = UUID.fromString(uploaded(id));
    answered(id, second);
    assertThat(submit(id)).isInstanceOf(Accepted.class);
    assertThat(earlier(id, portal.rita, second)).containsExactly(first);
    assertThat(earlier(id, portal.lena, second)).isEmpty();
    assertThatThrownBy(() -> read(id, portal.lena, first)).isInstanceOf(NotFoundException.class);
    reviewed(id, ReviewOutcome.ASK_FOR_CHANGES);
    var third = UUID.fromString(uploaded(id));
    answered(id, third);
    assertThat(lines(id, portal.lena)).containsOnlyKeys(second.toString());
    assertThat(submitted(id, 1)).isEqualTo(second);
    answer(id, FirstForms.of(FormName.APPLICATION).sections().getLast());
    assertThat(submit(id)).isInstanceOf(Accepted.class);
    assertThat(submitted(id, 1)).isEqualTo(second);
    assertThat(submitted(id, 2)).isEqualTo(third);
    assertThat(earlier(id, portal.lena, third)).containsExactly(second);
    assertThat(earlier(id, portal.rita, third)).containsExactly(second, first);
  }

  /** With everything else of its section as it is. */
  private void answered(ApplicationId id, UUID file) {
    var flow = drafted(id, "flow");
    var typed = flow.written().all().with("diagram", List.of(file.toString()));
    keep(id, "flow", flow.version(), typed);
  }

  private UUID submitted(ApplicationId id, int revision) {
    var read = portal.with(it -> it.submissions().read(portal.lena, id, revision));
    return read.attachments().values().iterator().next().id();
  }

  private List<UUID> earlier(ApplicationId id, Caller reader, UUID file) {
    var line = lines(id, reader).get(file.toString());
    return line == null ? List.of() : line.earlier().stream().map(FileLine::id).toList();
  }

  private Map<String, FileLine> lines(ApplicationId id, Caller reader) {
    return portal.with(it -> it.attachments().lines(reader, id));
  }

  private Attachment read(ApplicationId id, Caller reader, UUID file) {
    return portal.with(it -> it.attachments().read(reader, id, file));
  }

  private UUID replacing(ApplicationId id, UUID older) {
    return stored(id, Optional.of(older), 0);
  }

  private UUID large(ApplicationId id) {
    return stored(id, Optional.empty(), 400_000);
  }

  private UUID stored(ApplicationId id, Optional<UUID> older, int padding) {
    var content = new ByteArrayInputStream(Arrays.copyOf(png(), png().length + padding));
    Decision<Attachment> stored =
        portal.with(it ->
            it.attachments()
                .store(portal.rita, id, DIAGRAM, FileSort.OTHER, older, "flow.png", content));
    return stored instanceof Accepted(var files)
        ? files.getFirst().id()
        : org.assertj.core.api.Assertions.fail("It was refused");
  }

  private void added(ApplicationId id, UUID file) {
    var flow = LaterForm.withSeveralFiles().section("flow").orElseThrow();
    var typed = Typed.of(Map.of("diagram", List.of(file.toString())));
    keep(id, "flow", 0, FilledWith.of(flow, Typed.NONE), typed, Optional.empty());
  }

  private void remove(ApplicationId id, UUID file) {
    portal.with(it -> it.draftFiles().remove(portal.rita, id, "diagram", file));
  }

  private List<String> stands(ApplicationId id) {
    return drafted(id, "flow").written().all().all("diagram");
  }
}
