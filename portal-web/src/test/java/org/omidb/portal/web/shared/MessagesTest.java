package org.omidb.portal.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessagesTest {

  @Test
  void an_error_of_one_sentence_ends_without_a_full_stop() {
    assertThat(Messages.asError("Enter the reason.")).isEqualTo("Enter the reason");
    assertThat(Messages.asError("Enter the reason")).isEqualTo("Enter the reason");
  }

  @Test
  void an_error_of_several_sentences_keeps_all_its_full_stops() {
    var two = "Somebody has changed it since. Look again.";
    assertThat(Messages.asError(two)).isEqualTo(two);
    assertThat(Messages.asError("Is it you? Then sign in.")).isEqualTo("Is it you? Then sign in.");
    assertThat(Messages.asError("It is “open.” Close it.")).isEqualTo("It is “open.” Close it.");
  }
}
