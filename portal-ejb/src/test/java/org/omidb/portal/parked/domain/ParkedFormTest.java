package org.omidb.portal.parked.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ParkedFormTest {

  private static Optional<ParkedForm> form(int letters, ParkedFile... files) {
    return ParkedForm.of(
        new UUID(1, 1),
        "/application/section?id=1",
        Instant.EPOCH,
        Map.of("a", List.of("é".repeat(letters))),
        List.of(files));
  }

  private static ParkedFile file(String name, int bytes) {
    return ParkedFile.of("file", name, "application/pdf", new byte[bytes]);
  }

  @Test
  void a_form_is_kept_with_its_files_as_far_as_they_fit_and_the_others_are_named() {
    var form = form(100, file("a.pdf", 900_000), file("b.pdf", 200_000), file("c.pdf", 100_000));
    assertThat(form.orElseThrow().files())
        .extracting(ParkedFile::name)
        .containsExactly("a.pdf", "c.pdf");
    assertThat(form.orElseThrow().left()).containsExactly("b.pdf");
    assertThat(form.orElseThrow().fields()).containsEntry("file-not-kept", List.of("b.pdf"));
  }

  @Test
  void a_megabyte_is_kept_to_the_last_byte_and_not_one_more() {
    int letters = (ParkedForm.MOST_BYTES - 2) / 2;
    assertThat(form(letters, file("a.pdf", 1)).orElseThrow().left()).isEmpty();
    assertThat(form(letters, file("a.pdf", 2)).orElseThrow().left()).containsExactly("a.pdf");
    assertThat(form(letters + 1)).isEmpty();
  }

  @Test
  void nothing_of_it_shows_in_a_log() {
    assertThat(form(10, file("secret.pdf", 1)).orElseThrow().toString())
        .doesNotContain("é", "secret", "section");
    assertThat(file("secret.pdf", 1).toString()).doesNotContain("secret");
  }
}
