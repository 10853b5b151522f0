package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.testing.Unused.unused;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.history.service.Decider;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.testing.Heard;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** In which versions of the form applications are being written. */
@NeedsDatabase
class FormUseTest extends ApplicationJourney {

  @Test
  void drafts_are_counted_in_the_version_in_which_they_are_and_what_is_submitted_in_none() {
    var administrator = new Caller(portal.lena.id(), Set.of(Role.ADMINISTRATOR));
    var before = underWay(administrator);
    var first = accepted();
    assertThat(more(before, underWay(administrator), 1)).isEqualTo(1);
    portal.forms.publish(LaterForm.second());
    accepted(newVisitor("other-" + val));
    var moved = underWay(administrator);
    assertThat(more(before, moved, 1)).isEqualTo(1);
    assertThat(more(before, moved, 2)).isEqualTo(1);
    answerAllBut(first, "nothing");
    submit(first);
    assertThat(more(before, underWay(administrator), 1)).isZero();
    assertThat(underWay(Caller.VISITOR)).isEmpty();
  }

  private static int more(Map<Integer, Integer> before, Map<Integer, Integer> now, int version) {
    return now.getOrDefault(version, 0) - before.getOrDefault(version, 0);
  }

  private static Map<Integer, Integer> underWay(Caller caller) {
    return TestDatabase.inTransaction(em -> {
      var rows = new ApplicationStore(em);
      var decider = new Decider(new Histories(em), Instant::now, new Heard<>(moved -> {}));
      return new FormUse(rows, new ApplicationSteps(decider, rows, unused())).underWay(caller);
    });
  }
}
