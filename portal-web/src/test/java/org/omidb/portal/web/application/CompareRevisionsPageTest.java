package org.omidb.portal.web.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.Unused.unused;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.Revision;
import org.omidb.portal.application.service.Submissions;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.OneApplication;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.form.FormsAtFirst;
import org.omidb.portal.web.form.Wording;

/** What became of the answers from one revision to another. */
class CompareRevisionsPageTest {

  private final OneApplication application = new OneApplication();
  private final Map<Integer, Revision> revisions = new HashMap<>();

  CompareRevisionsPageTest() {
    application.revision = 3;
    revisions.put(1, revision("title", "Early signs", "aims", "To find them."));
    revisions.put(2, revision("title", "Early signs", "aims", "To find them early."));
    revisions.put(3, revision("title", "Late signs"));
  }

  @Test
  void the_last_one_is_compared_with_the_one_before() {
    var page = page();
    assertThat(List.of(page.getFrom(), page.getTo())).isEqualTo(List.of(2, 3));
    assertThat(page.getChanges())
        .extracting(it -> it.pieces().getFirst().fate())
        .containsExactly(WordDiff.Fate.REMOVED, WordDiff.Fate.REMOVED);
    assertThat(page.getEarlier()).containsExactly(2, 1);
  }

  @Test
  void any_two_are_compared_and_what_is_the_same_is_left_out() {
    application.parameters.put("from", "1");
    application.parameters.put("to", "2");
    assertThat(page().getChanges())
        .singleElement()
        .satisfies(change -> {
          assertThat(change.section()).isEqualTo("Project");
          assertThat(change.pieces()).hasSizeGreaterThan(1);
        });
    application.parameters.put("to", "1");
    assertThat(page().getChanges()).isEmpty();
  }

  @Test
  void there_is_nothing_to_compare_with_what_was_not_submitted() {
    for (var number : List.of("0", "4", "-1", "x", "999999999999")) {
      application.parameters.put("from", number);
      assertThatThrownBy(this::page).as(number).isInstanceOf(NotFoundException.class);
    }
    application.parameters.remove("from");
    application.hidden = true;
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
  }

  private static Revision revision(String... pairs) {
    var answers = Answers.NONE;
    for (int i = 0; i < pairs.length; i += 2) {
      answers = answers.with(pairs[i], pairs[i + 1]);
    }
    return Revision.of(1, Map.of("project", answers), Map.of());
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private CompareRevisionsPage page() {
    var page = new CompareRevisionsPage();
    page.asked = StandIns.asked(application.parameters);
    page.applications = application;
    page.person = StandIns.asking(StandIns.caller(2));
    page.wording = new Wording();
    page.submissions =
        new Submissions(
            unused(),
            unused(),
            unused(),
            unused(),
            unused(),
            unused(),
            new FormsAtFirst(),
            unused()) {
          @Override
          public Revision read(Caller caller, ApplicationId id, int revision) {
            return Optional.ofNullable(revisions.get(revision))
                .orElseThrow(() -> new NotFoundException("Revision"));
          }
        };
    page.load();
    return page;
  }
}
