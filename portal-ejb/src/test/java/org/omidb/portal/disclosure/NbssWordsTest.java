package org.omidb.portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** NBSS's codes in words, and what has none. */
class NbssWordsTest {

  private static final NbssWords WORDS = NbssWords.standard();

  @Test
  void codes_are_told_with_their_texts() {
    assertThat(WORDS.words("SURGERY", "Opinion", "H5")).contains("Hist malignant (H5)");
    assertThat(WORDS.words("SURGERY", "NonsurgicalTreatments", "RB EB"))
        .contains("Post-op radiotherapy (RB); Post-op endocrine (EB)");
    assertThat(WORDS.words("EPISODE", "EpisodeType", "CI")).contains("Interval case (CI)");
    assertThat(WORDS.words("SCREENING", "diagnosticsetoutcome", "RR"))
        .contains("Routine recall for screening (RR)");
  }

  @Test
  void dates_yes_and_no_are_words_too() {
    assertThat(WORDS.words("SURGERY", "DatePerformed", "2016-03-02")).contains("2 March 2016");
    assertThat(WORDS.words("SURGERY", "DatePerformed", "20160302")).contains("2 March 2016");
    assertThat(WORDS.words("SURGERY", "Chemotherapy", "Y")).contains("Yes");
  }

  @Test
  void what_identifies_or_is_of_no_known_form_has_no_words() {
    assertThat(WORDS.words("SCREENING", "FilmReaders", "RAD1")).isEmpty();
    assertThat(WORDS.words("LESION", "LesionNotes", "Mass")).isEmpty();
    assertThat(WORDS.words("LESION", "LesionDescription", "lump near scar of 1998")).isEmpty();
    assertThat(WORDS.words("LESION", "LesionDescription", "Mass")).contains("Mass");
    assertThat(WORDS.words("SURGERY", "Opinion", "Mrs Smith")).isEmpty();
    assertThat(WORDS.words("SURGERY", "DatePerformed", "2016-02-30")).isEmpty();
    assertThat(WORDS.words("NOWHERE", "Opinion", "H5")).isEmpty();
  }

  @Test
  void columns_have_labels_of_the_tables() {
    assertThat(WORDS.label("SURGERY", "HormoneERStatus")).isEqualTo("Oestrogen receptor result");
    assertThat(WORDS.label("BIOPSYFINE", "HormoneERStatus")).isEqualTo("Oestrogen receptor result");
    assertThat(WORDS.label("OTHERSCREENING", "Mass")).isEqualTo("Mass present");
    assertThat(WORDS.label("SURGERY", "BenignLesions")).isEqualTo("Benign lesion types");
    assertThat(WORDS.label("SURGERY", "Unheard")).isEqualTo("Unheard");
  }
}
