package org.omidb.portal.web.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.Aside;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.application.DraftAsides.Waiting;

/** What was typed in another window is named on the pages about a whole draft. */
class DraftAsidesTest {

  private final OneDraft draft = new OneDraft();

  @Test
  void nothing_is_said_of_a_draft_in_which_all_stands_in_its_place() {
    assertThat(asides().getAll()).isEmpty();
  }

  @Test
  void what_waits_is_named_by_its_section_and_leads_to_it() {
    var aside = new Aside(new UUID(4, 2), "project", Typed.NONE, Instant.EPOCH, StandIns.person(2));
    draft.asides.add(aside);
    assertThat(asides().getAll())
        .containsExactly(
            new Waiting(
                "Project",
                "/application/section?id=" + OneDraft.ID + "&section=project&aside=" + aside.id(),
                Instant.EPOCH,
                "Dr Person 2"));
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private DraftAsides asides() {
    var asides = new DraftAsides();
    asides.asked = StandIns.asked(Map.of("id", OneDraft.ID.toString()));
    asides.drafts = draft;
    asides.person = StandIns.asking(StandIns.caller(1));
    asides.authors = SomePeople.authors(asides.person);
    asides.load();
    return asides;
  }
}
