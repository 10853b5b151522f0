package org.omidb.portal.people.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.people.domain.Identity;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

@NeedsDatabase
class PersonStoreTest {

  final String subject = UUID.randomUUID().toString();

  @Test
  void somebody_keeps_their_id_when_their_name_changes() {
    var before = ensure("Rita Miller", "rita@example.org");
    var after = ensure("Rita Smith", "rita.smith@example.org");
    assertThat(after).isEqualTo(new Person(before.id(), "Rita Smith", "rita.smith@example.org"));
    assertThat(found(before)).containsExactly(after);
  }

  @Test
  void two_first_requests_at_once_make_one_person() {
    var ids = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 8).parallel().forEach(i -> ids.add(ensure("Rita", "r@example.org").id()));
    assertThat(ids).hasSize(1);
  }

  @Test
  void the_same_subject_of_another_issuer_is_somebody_else() {
    var here = ensure("Rita", "r@example.org");
    var there =
        TestDatabase.inTransaction(em ->
            new PersonStore(em)
                .ensure(new Identity("https://other", subject, "Rita", "r@example.org")));
    assertThat(there.id()).isNotEqualTo(here.id());
  }

  private Person ensure(String name, String email) {
    return TestDatabase.inTransaction(
        em -> new PersonStore(em).ensure(new Identity("https://issuer", subject, name, email)));
  }

  private static List<Person> found(Person person) {
    return TestDatabase.inTransaction(em -> new PersonStore(em).all(List.of(person.id())));
  }
}
