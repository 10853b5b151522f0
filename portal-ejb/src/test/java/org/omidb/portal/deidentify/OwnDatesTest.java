package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.deidentify.Released.woman;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.Value;

/** A true date that stays anywhere tells by how many days all the others were moved. */
class OwnDatesTest {

  private static final String SOFTWARE = "SoftwareVersions";

  private static Dataset.Builder dated() {
    return woman()
        .text("StudyDate", "20160411")
        .text("StudyTime", "101112")
        .text("PatientBirthDate", "19470321");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWS of 2016-04-11",
        "2016/04/11",
        "2016.4.11",
        "v20160411b",
        "20160411101112",
        "11/04/2016",
        "11.04.2016",
        "11-4-2016",
        "04/11/2016",
        "11042016",
        "04112016",
        "11 Apr 2016",
        "11th of April 2016",
        "April 11, 2016",
        "11-APR-16",
        "11apr2016",
        "2016 Apr 11",
        "11/04/16",
        "160411",
        "16-04-11",
        "2016-102",
        "built 10:11:12",
        "build 101112",
        "21/03/1947",
        "21 Mar 1947",
        "b. 1947-03-21",
        "21.03.47"
      })
  void a_date_of_the_header_is_found_in_every_usual_writing(String text) {
    assertThat(Released.of(dated().text(SOFTWARE, text)).texts(SOFTWARE))
        .containsExactly("REMOVED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11 avril 2016",
        "11. April 2016",
        "11 aprile 2016",
        "11 de abril de 2016",
        "el 11 abr. 2016",
        "11 huhtikuuta 2016",
        "11.IV.2016",
        "11-iv-16",
        "11 kwietnia 2016",
        "Avr 11 2016",
        "2016 avr 11",
        "21. März 1947",
        "21. Maerz 1947",
        "21 Marz 1947",
        "21-MÄR-1947",
        "21mrz1947",
        "21 mars 1947",
        "le 21 mars 1947",
        "21 marzo 1947",
        "21 de março de 1947",
        "21 de marco de 47",
        "21 maart 1947",
        "21 mrt 1947",
        "den 21 mars 1947",
        "21 Mawrth 1947"
      })
  void months_are_words_of_any_language_of_europe(String text) {
    var data =
        Dataset.builder(StandardCharsets.ISO_8859_1)
            .text("SpecificCharacterSet", "ISO_IR 100")
            .text("PatientID", Released.CLIENT)
            .text("StudyDate", "20160411")
            .text("PatientBirthDate", "19470321")
            .text(SOFTWARE, text);
    assertThat(Released.of(data).texts(SOFTWARE)).containsExactly("REMOVED");
  }

  @ParameterizedTest
  @CsvSource({
    "3 mai 1961, 19610503",
    "3 maggio 1961, 19610503",
    "3 mayo 1961, 19610503",
    "3 maj 1961, 19610503",
    "3 mei 1961, 19610503",
    "1er juin 1961, 19610601",
    "3 juil. 1961, 19610703",
    "3 lug 1961, 19610703",
    "3 août 1961, 19610803",
    "3 aout 1961, 19610803",
    "3 ago 1961, 19610803",
    "3 Okt. 1961, 19611003",
    "3 ott 1961, 19611003",
    "3 de outubro de 1961, 19611003",
    "3 Dezember 1961, 19611203",
    "3 déc. 1961, 19611203",
    "3 dic 1961, 19611203",
    "3 Jänner 1961, 19610103",
    "3 gennaio 1961, 19610103",
    "3 ene 1961, 19610103",
    "3 févr. 1961, 19610203",
    "3 марта 1961, 19610303",
    "3 Μαρτίου 1961, 19610303",
    "1961年3月3日, 19610303",
    "1961년 3월 3일, 19610303"
  })
  void each_names_its_day(String text, String day) {
    assertThat(WrittenDates.all(text))
        .contains(
            java.time.LocalDate.parse(day, java.time.format.DateTimeFormatter.BASIC_ISO_DATE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"3 ma 1961", "3 mx 1961", "30 février 1961", "3 mars 961", "mars 1961", "3 mars"})
  void what_names_no_day_is_none(String text) {
    assertThat(WrittenDates.all(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AWS 2016-05-11", "1.8.16", "11 April", "version 2016", "12/04/16", "10:11"})
  void another_date_or_a_version_stays(String text) {
    assertThat(Released.of(dated().text(SOFTWARE, text)).text(SOFTWARE)).contains(text);
  }

  @ParameterizedTest
  @CsvSource({
    "SeriesNumber, 20160411",
    "AcquisitionNumber, 20160411",
    "SeriesNumber, 160411",
    "SeriesNumber, 11042016",
    "Exposure, 20160411",
    "KVP, 20160411.0",
    "KVP, 2.0160411e7",
    "InstanceNumber, 101112",
    "SeriesNumber, 19470321"
  })
  void a_date_or_a_time_is_no_number_of_a_series_or_a_measure(String keyword, String number) {
    assertThat(Released.of(dated().text(keyword, number)).texts(keyword)).isEmpty();
  }

  @Test
  void a_date_is_no_code_nor_a_binary_number() {
    var data =
        Released.of(
            dated()
                .text("BodyPartExamined", "B20160411")
                .text("StackID", "20160411101112")
                .number("DimensionIndexValues", 20160411L));
    assertThat(data.texts("BodyPartExamined")).isEmpty();
    assertThat(data.text("StackID")).contains("REMOVED");
    assertThat(((Value) data.find(Tag.of("DimensionIndexValues")).orElseThrow()).length()).isZero();
  }

  @Test
  void a_number_that_may_count_images_is_no_time() {
    var night = woman().text("StudyTime", "000312");
    assertThat(Released.of(night.text("InstanceNumber", "312")).text("InstanceNumber"))
        .contains("312");
    assertThat(Released.of(dated().text("Exposure", "101112")).text("Exposure")).contains("101112");
  }

  @Test
  void a_date_counts_wherever_it_stands_and_however_it_is_written_there() {
    var nested = Dataset.builder().text("AcquisitionDateTime", "20160415101500.5+0100").build();
    var data =
        Released.of(
            woman()
                .text("PatientBirthDate", "1947.03.21")
                .items("SourceImageSequence", nested)
                .text("SeriesNumber", "19470321")
                .text(SOFTWARE, "of 15/04/2016"));
    assertThat(data.texts("SeriesNumber")).isEmpty();
    assertThat(data.text(SOFTWARE)).contains("REMOVED");
  }
}
