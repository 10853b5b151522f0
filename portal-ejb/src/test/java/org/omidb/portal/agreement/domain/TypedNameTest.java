package org.omidb.portal.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.agreement.domain.AgreementRefusal.ACCOUNT_NAMELESS;
import static org.omidb.portal.agreement.domain.AgreementRefusal.NAME_NOT_VISIBLE;
import static org.omidb.portal.agreement.domain.AgreementRefusal.NAME_OF_ANOTHER;
import static org.omidb.portal.agreement.domain.AgreementScenario.*;
import static org.omidb.portal.agreement.domain.Party.CRH;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A signatory signs with their own name, in letters that everybody sees. */
class TypedNameTest {

  @Test
  void a_second_signature_under_another_name_is_not_taken_for_the_first() {
    given(drawnUp(), new AgreementEvent.SentForSigning(), signed(CRH, COLIN))
        .when(
            new AgreementCommand.Sign(
                CRH, COLIN, TEXT, new TypedName("Someone Else", "Colin Crane")))
        .thenRefused(NAME_OF_ANOTHER);
  }

  @ParameterizedTest
  @CsvSource({
    "Colin Crane, Colin Crane",
    "colin CRANE, Colin Crane",
    "'  Colin   Crane ', Colin Crane",
    "'Rosa\u00a0Reyes', Rosa Reyes",
    "'Rosa\u2003Reyes', Rosa\u00a0Reyes",
    "Zoe Muller, Zo\u00eb M\u00fcller",
    "'Zoe\u0308 Mu\u0308ller', Zo\u00eb M\u00fcller",
    "\uff23olin Crane, Colin Crane",
    "Lukasz Sorensen, \u0141ukasz S\u00f8rensen",
    "STRAUSS, Strau\u00df",
    "Siofra O\u2019Neill, S\u00edofra O'Neill",
    "Anne\u2010Marie Roy, Anne-Marie Roy",
    "\u674e\u5c0f\u9f99, \u674e\u5c0f\u9f99"
  })
  void capitals_accents_and_spaces_are_forgiven(String typed, String account) {
    assertThat(new TypedName(typed, account).refusal()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Someone Else", "Colin", "Crane Colin", "Colin Crane Jr", "C\u043elin Crane", "x"})
  void another_name_is_no_signature(String typed) {
    assertThat(new TypedName(typed, "Colin Crane").refusal()).contains(NAME_OF_ANOTHER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u00a0",
        "\u3000\u2003",
        "\u200b",
        "\u3164",
        "\u2800",
        "\u0301",
        "Colin\u200b Crane",
        "Colin Crane\u202e",
        "\ufeffColin Crane",
        "Co\u00adlin Crane",
        "Colin\u034f Crane",
        "Colin\ufe0f Crane",
        "Colin\tCrane",
        "Colin\u2028Crane",
        "Colin Crane\udb40\udd01",
        "Colin Crane\ud83d"
      })
  void what_nobody_sees_is_no_signature(String typed) {
    assertThat(new TypedName(typed, "Colin Crane").refusal()).contains(NAME_NOT_VISIBLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Suharto",
        "X",
        "Ramasamy s/o Muthu",
        "Val (Valentina) Ruiz [she/her]",
        "\u02bbAlohilani O\u2019Neill-d\u2019Orsay",
        "Mar\u00eda del Carmen, Jr.",
        "\u05d3\u05d5\u05d3 \u05dc\u05d5\u05d9",
        "\u0639\u0644\u06cc\u200c\u0631\u0636\u0627",
        "\u0dc1\u0dca\u200d\u0dbb\u0dd3",
        "\u0e2a\u0e21\u0e0a\u0e32\u0e22",
        "\u718a\u672c\u3000\u82b1\u5b50",
        "\ud842\udfb7\u91ce"
      })
  void a_name_of_any_shape_and_script_can_sign(String name) {
    assertThat(new TypedName(name, name).refusal()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Co\u200clin Crane",
        "Colin\u200d Crane",
        "\u0639\u0644\u06cc\u200c",
        "\u200c\u0631\u0636\u0627",
        "\u0639\u200b\u0644"
      })
  void a_joiner_that_joins_nothing_is_no_part_of_a_name(String typed) {
    assertThat(new TypedName(typed, typed).refusal()).contains(NAME_NOT_VISIBLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u00a0", "\u200b"})
  void an_account_without_a_name_signs_nothing(String account) {
    assertThat(new TypedName(account, account).refusal()).contains(ACCOUNT_NAMELESS);
  }

  @Test
  void an_account_with_a_character_that_nobody_sees_can_still_sign() {
    assertThat(new TypedName("Colin Crane", "Colin\u200b Crane").refusal()).isEmpty();
  }

  @Test
  void it_is_kept_as_it_was_typed_but_for_its_spaces() {
    assertThat(new TypedName(" rosa\u00a0 R\u00e9yes ", "Rosa Reyes").kept())
        .isEqualTo("rosa R\u00e9yes");
  }

  /** Each range of fillers with its first and last, and what stands beside them is seen. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x2800, 0x3164, 0xFE00, 0xFE0F,
        0xFFA0, 0xE0100, 0xE01EF
      })
  void every_filler_is_invisible(int codePoint) {
    var typed = "Colin" + Character.toString(codePoint) + " Crane";
    assertThat(new TypedName(typed, "Colin Crane").refusal()).contains(NAME_NOT_VISIBLE);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x0350, 0x115E, 0x1161, 0x17B3, 0x17B6, 0x180A, 0x2801, 0x3165, 0xFE10})
  void what_stands_beside_a_filler_is_seen(int codePoint) {
    var name = "Colin" + Character.toString(codePoint) + "x Crane";
    assertThat(new TypedName(name, name).refusal()).isEmpty();
  }
}
