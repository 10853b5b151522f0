package org.omidb.portal.history;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.audit.service.StoredStreams;
import org.omidb.portal.history.store.KeptWords;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.service.Json;

/** Every hash that an event holds is that of words that are checked, or known not to be one. */
class KeptWordsNamedTest {

  /** Hashes of no words, or of words that an earlier event names. */
  private static final Set<String> NO_WORDS =
      Set.of(
          "agreement/condition-met/letter", // named by the close of the review
          "agreement/signatory-invited/token", // a secret of 256 bits
          "agreement/signed/document", // named when it was drawn up or revised
          "application/co-applicant-invited/token",
          "application/invited/token",
          "application/submitted/submission/selectionContent", // a list of cases
          "application/terms-accepted/terms", // a text that comes with the portal
          "form/published/content", // named when it was drafted
          "release/built/contents/manifest"); // a list of files

  @Test
  void a_hash_in_an_event_is_that_of_words_that_audit_verify_checks() {
    assertThat(unnamed())
        .as(
            "name the words of a new event in its feature's KeptWords, and where they are kept; a"
                + " hash of no words belongs into the list here")
        .isSubsetOf(NO_WORDS);
  }

  @Test
  void the_list_names_nothing_that_is_checked_after_all() {
    assertThat(unnamed()).hasSizeGreaterThan(5);
    assertThat(NO_WORDS).isEqualTo(unnamed());
  }

  @Test
  void a_feature_names_the_words_of_its_stream_once() {
    assertThat(StoredStreams.WORDS.stream().map(words -> words.stream().type()).toList())
        .doesNotHaveDuplicates()
        .isSubsetOf(
            StoredStreams.ALL.stream().map(org.omidb.portal.history.domain.Stream::type).toList());
  }

  private static Set<String> unnamed() {
    return StoredEventsTest.types().stream()
        .flatMap(KeptWordsNamedTest::unnamedIn)
        .collect(toCollection(TreeSet::new));
  }

  /** In the newest sample of the type, which has every field filled. */
  private static Stream<String> unnamedIn(StoredEventsTest.Type type) {
    var sample = StoredSamples.of(type.toString()).getLast();
    return hashes(Json.read(sample, JsonNode.class), "").stream()
        .filter(path -> !named(type, sample, path))
        .map(path -> type + path);
  }

  private static boolean named(StoredEventsTest.Type type, String sample, String path) {
    var marked = Sha256.of(path);
    var body = Json.read(sample, JsonNode.class);
    ((ObjectNode) body.at(path)).put("hex", marked.hex());
    return StoredStreams.WORDS.stream()
        .filter(words -> words.stream().type().equals(type.stream()))
        .anyMatch(words -> names(words, type.name(), body.toString(), marked));
  }

  private static <E> boolean names(KeptWords<E> words, String type, String body, Sha256 hash) {
    return words.namedBy(Json.read(body, words.stream().classOf(type))).stream()
        .anyMatch(named -> named.hash().equals(hash));
  }

  /** The paths of the objects that are a hash. */
  private static List<String> hashes(JsonNode node, String path) {
    if (node.path("hex").asText().length() == 64) {
      return List.of(path);
    }
    if (node.isArray()) {
      return Stream.iterate(0, i -> i + 1)
          .limit(node.size())
          .flatMap(i -> hashes(node.get(i), path + "/" + i).stream())
          .toList();
    }
    return node.properties().stream()
        .flatMap(field -> hashes(field.getValue(), path + "/" + field.getKey()).stream())
        .toList();
  }
}
