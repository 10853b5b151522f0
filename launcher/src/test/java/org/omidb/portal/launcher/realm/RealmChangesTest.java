package org.omidb.portal.launcher.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.omidb.portal.launcher.home.LaunchFailure;

/** A realm that exists is changed step by step, and notes how far it has come. */
@SuppressWarnings("NullAway.Init")
class RealmChangesTest {

  private FakeKeycloak keycloak;
  private final List<Integer> made = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    keycloak = new FakeKeycloak();
  }

  @AfterEach
  void stop() {
    keycloak.close();
  }

  @Test
  void a_realm_without_a_version_gets_every_change_in_order_and_notes_the_last() {
    assertThat(changes(3).apply(keycloak.realm())).isEqualTo(3);
    assertThat(made).containsExactly(1, 2, 3);
    assertThat(version()).isEqualTo(3);
    assertThat(keycloak.stored().path("change").asInt()).isEqualTo(3);
  }

  @Test
  void a_realm_gets_what_it_lacks_and_nothing_twice() {
    changes(2).apply(keycloak.realm());
    made.clear();
    assertThat(changes(4).missingIn(keycloak.realm())).containsExactly("change 3", "change 4");
    assertThat(changes(4).apply(keycloak.realm())).isEqualTo(2);
    assertThat(made).containsExactly(3, 4);
    assertThat(changes(4).apply(keycloak.realm())).isZero();
    assertThat(made).containsExactly(3, 4);
  }

  @Test
  void a_change_whose_note_was_not_written_any_more_is_made_again() {
    keycloak.goesDownAfterWrites(3);
    assertThatThrownBy(() -> changes(3).apply(keycloak.realm()))
        .isInstanceOf(LaunchFailure.class)
        .hasMessage(
            "Change 2 of the realm (change 2) is not made. Keycloak answered 503 to PUT"
                + " /admin/realms/omidb");
    assertThat(version()).isEqualTo(1);
    assertThat(made).containsExactly(1, 2);

    keycloak.goesDownAfterWrites(Integer.MAX_VALUE);
    changes(3).apply(keycloak.realm());
    assertThat(made).containsExactly(1, 2, 2, 3);
    assertThat(version()).isEqualTo(3);
  }

  @Test
  void a_note_leaves_the_other_attributes_of_the_realm() {
    keycloak.stored().withObject("/attributes").put("parRequestUriLifespan", "60");
    changes(1).apply(keycloak.realm());
    assertThat(keycloak.stored().at("/attributes/parRequestUriLifespan").asText()).isEqualTo("60");
  }

  @Test
  void an_older_portal_does_not_touch_a_newer_realm() {
    changes(3).apply(keycloak.realm());
    assertThatThrownBy(() -> changes(2).apply(keycloak.realm()))
        .isInstanceOf(LaunchFailure.class)
        .hasMessageContaining("too old");
    assertThat(version()).isEqualTo(3);
  }

  @Test
  void a_wrong_password_and_a_silent_address_are_said_in_words() {
    var wrong = new LiveRealm(keycloak.address(), "operator", "wrong");
    assertThatThrownBy(() -> changes(1).apply(wrong))
        .isInstanceOf(LaunchFailure.class)
        .hasMessageContaining("answered 401 to POST /realms/master");
    var address = keycloak.address();
    keycloak.close();
    assertThatThrownBy(() -> changes(1).apply(new LiveRealm(address, "operator", "wrong")))
        .isInstanceOf(LaunchFailure.class)
        .hasMessageContaining("Keycloak at " + address + " gave no answer");
  }

  @Test
  void the_known_changes_are_numbered_without_a_gap() {
    assertThat(RealmChanges.known().newest()).isEqualTo(RealmHistory.CHANGES.size()).isPositive();
    assertThatThrownBy(() -> new RealmChanges(List.of(change(2))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private RealmChanges changes(int count) {
    var changes = new ArrayList<RealmChange>();
    for (int number = 1; number <= count; number++) {
      changes.add(change(number));
    }
    return new RealmChanges(changes);
  }

  private RealmChange change(int number) {
    return new RealmChange(
        number,
        "change " + number,
        realm -> {
          made.add(number);
          realm.settings(settings -> settings.put("change", number));
        });
  }

  private int version() {
    return keycloak.stored().at("/attributes").path(RealmChanges.VERSION).asInt();
  }
}
