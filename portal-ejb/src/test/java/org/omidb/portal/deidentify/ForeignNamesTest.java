package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.deidentify.Released.value;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;

/** Names in other character sets (PS3.5, 6.1.2 and annexes H to K), found in texts that stay. */
class ForeignNamesTest {

  private static final Map<String, Charset> CHARSETS =
      Map.of(
          "ISO_IR 192",
          StandardCharsets.UTF_8,
          "ISO_IR 144",
          Charset.forName("ISO-8859-5"),
          "ISO_IR 126",
          Charset.forName("ISO-8859-7"));

  @SuppressWarnings("ArrayRecordComponent") // read once, compared never
  private record Example(List<String> terms, byte[] name, byte[] text) {}

  @Test
  void a_name_is_found_whatever_its_character_set() {
    var examples =
        List.of(
            plain("ISO_IR 100", "ISO-8859-1", "Müller^Zoë", "of ZOË"),
            plain("ISO_IR 101", "ISO-8859-2", "Łoś^Ćma", "łoś"),
            plain("ISO_IR 144", "ISO-8859-5", "Люксембург", "x ЛЮКСЕМБУРГ"),
            plain("ISO_IR 126", "ISO-8859-7", "Διονυσιος", "διονυσιος"),
            plain("ISO_IR 138", "ISO-8859-8", "שרון^דבורה", "דבורה 1"),
            plain("ISO_IR 127", "ISO-8859-6", "قباني^لنزار", "لنزار"),
            plain("ISO_IR 166", "TIS-620", "นามสกุล^ชื่อ", "นามสกุล"),
            plain("ISO_IR 192", "UTF-8", "Wang^XiaoDong=王^小東", "by 王"),
            plain("GB18030", "GB18030", "Wang^XiaoDong=王^小东", "x小东x"),
            plain("GBK", "GBK", "Wang^XiaoDong=王^小东", "小东"),
            new Example(
                List.of("ISO 2022 IR 6", "ISO 2022 IR 100"),
                bytes("Buc^J\u001b-A\u00e9r\u00f4me"),
                bytes("J\u001b-A\u00e9r\u00f4me 1")),
            new Example(
                List.of("", "ISO 2022 IR 87"), japanese("Yamada^Tarou=山田^太郎"), japanese("V1 太郎")),
            new Example(
                List.of("ISO 2022 IR 13", "ISO 2022 IR 87"),
                bytes("\u00d4\u00cf\u00c0\u00de^\u00c0\u00db\u00b3"),
                bytes("\u00c0\u00db\u00b3")),
            new Example(
                List.of("", "ISO 2022 IR 149"),
                korean("Hong^Gildong=\u001b$)C洪^\u001b$)C吉洞"),
                korean("\u001b$)C吉洞 2")),
            new Example(
                List.of("", "ISO 2022 IR 58"),
                chinese("Zhang^XiaoDong=\u001b$)A张^\u001b$)A小东"),
                chinese("\u001b$)A小东")));
    for (Example each : examples) {
      var data =
          Released.of(
              woman(each.terms(), each.name()).put(value("SoftwareVersions", Vr.LO, each.text())));
      assertThat(data.texts("SoftwareVersions")).as("%s", each.terms()).containsExactly("REMOVED");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Иванова^Анна | of ИВАНОВА",
        "Иванова^Анна | анна1",
        "Иванова^Анна | IVANOVA A.",
        "IVANOVA^ANNA | Иванова",
        "Ли^Анна | АЛи",
        "Ли^Анна | ЛИА",
        "Щукина^Юлия | SHCHUKINA",
        "Σαμαράς^Άννα | ΣΑΜΑΡΑΣΑΝΝΑ",
        "Σαμαράς^Άννα | ΣΑΜΑΡΑΣΧ",
        "ΣΑΜΑΡΑΣ^ΑΝΝΑ | Σαμαράς",
        "ΣΑΜΑΡΑΣ^ΑΝΝΑ | Samaras",
        "Samaras^Anna | Σαμαράς"
      })
  void a_name_in_cyrillic_or_greek_is_found_in_any_case_and_in_latin_letters(
      String name, String text) {
    for (var set : CHARSETS.entrySet()) {
      var charset = set.getValue();
      if (charset.newEncoder().canEncode(name + text)) {
        var data =
            woman(List.of(set.getKey()), name.getBytes(charset))
                .put(value("SoftwareVersions", Vr.LO, text.getBytes(charset)));
        assertThat(Released.of(data).texts("SoftwareVersions"))
            .as(set.getKey())
            .containsExactly("REMOVED");
      }
    }
  }

  @Test
  void escape_sequences_are_followed_in_both_whichever_of_them_is_announced() {
    var cyrillic = escaped("\u001b-L", "Иванов^Анна", "ISO-8859-5");
    var greek = escaped("\u001b-F", "Σαμαράς^Άννα", "ISO-8859-7");
    for (List<String> terms :
        List.of(
            List.of("", "ISO 2022 IR 144"),
            List.of("ISO 2022 IR 6", "ISO 2022 IR 126"),
            List.of("ISO 2022 IR 100", "ISO 2022 IR 144"),
            List.of("ISO_IR 100"),
            List.of("ISO_IR 192"),
            List.<String>of())) {
      for (String text : List.of("IVANOV", "Samaras")) {
        boolean first = text.equals("IVANOV");
        var hers = woman(terms, first ? cyrillic : greek).text("SoftwareVersions", text);
        assertThat(Released.of(hers).texts("SoftwareVersions"))
            .as("%s %s", terms, text)
            .containsExactly("REMOVED");
        var another = woman(terms, first ? greek : cyrillic).text("SoftwareVersions", text);
        assertThat(Released.of(another).texts("SoftwareVersions"))
            .as("%s %s", terms, text)
            .containsExactly(text);
      }
    }
    var data =
        woman(List.of("", "ISO 2022 IR 144"), cyrillic)
            .put(value("SoftwareVersions", Vr.LO, escaped("1 \u001b-L", "ИВАНОВ", "ISO-8859-5")));
    assertThat(Released.of(data).texts("SoftwareVersions")).containsExactly("REMOVED");
  }

  @Test
  void a_name_in_a_set_that_the_header_does_not_say_is_a_name() {
    for (String charset : List.of("ISO-8859-5", "windows-1251", "KOI8-R", "UTF-8")) {
      for (List<String> terms : List.of(List.of("ISO_IR 100"), List.<String>of())) {
        var name = "Иванова^Анна".getBytes(Charset.forName(charset));
        var data =
            woman(terms, name)
                .text("SoftwareVersions", "Ivanova 1")
                .put(
                    value(
                        "ManufacturerModelName",
                        Vr.LO,
                        "ИВАНОВА".getBytes(Charset.forName(charset))));
        assertThat(Released.of(data).texts("SoftwareVersions"))
            .as("%s %s", charset, terms)
            .containsExactly("REMOVED");
        assertThat(Released.of(data).texts("ManufacturerModelName")).containsExactly("REMOVED");
      }
    }
    var greek = "Σαμαράς".getBytes(Charset.forName("windows-1253"));
    assertThat(
            Released.of(woman(List.of("ISO_IR 100"), greek).text("SoftwareVersions", "Samaras 1"))
                .texts("SoftwareVersions"))
        .containsExactly("REMOVED");
  }

  @Test
  void a_latin_name_is_no_name_of_another_script() {
    var data =
        woman(List.of("ISO_IR 100"), bytes("Nov\u00fdller^Zo\u00eb"))
            .text("SoftwareVersions", "Killer controller")
            .put(value("ManufacturerModelName", Vr.LO, bytes("R\u00f6ntgen 3")));
    assertThat(Released.of(data).texts("SoftwareVersions")).containsExactly("Killer controller");
    assertThat(Released.of(data).texts("ManufacturerModelName")).containsExactly("R\u00f6ntgen 3");
  }

  @Test
  void another_text_of_the_same_set_stays_as_it_is() {
    var text = japanese("乳房撮影");
    var data =
        Released.of(
            woman(List.of("", "ISO 2022 IR 87"), japanese("Yamada^Tarou=山田^太郎"))
                .put(value("CodeMeaning", Vr.LO, text)));
    assertThat(data.find(Tag.of("CodeMeaning"))).contains(value("CodeMeaning", Vr.LO, text));
    assertThat(data.texts("CodeMeaning")).containsExactly("乳房撮影");
  }

  @Test
  void an_item_inherits_the_set_or_has_its_own() {
    var inherited =
        Dataset.builder()
            .put(value("CodeMeaning", Vr.LO, bytes("for J\u001b-A\u00e9r\u00f4me")))
            .build();
    var own =
        Dataset.builder()
            .text("SpecificCharacterSet", "ISO_IR 192")
            .put(value("CodeMeaning", Vr.LO, "Jérôme".getBytes(StandardCharsets.UTF_8)))
            .build();
    var data =
        Released.of(
            woman(
                    List.of("ISO 2022 IR 6", "ISO 2022 IR 100"),
                    bytes("Buc^J\u001b-A\u00e9r\u00f4me"))
                .items("ViewCodeSequence", inherited)
                .items("AnatomicRegionSequence", own));
    assertThat(data.items("ViewCodeSequence").get(0).texts("CodeMeaning"))
        .containsExactly("REMOVED");
    assertThat(data.items("AnatomicRegionSequence").get(0).texts("CodeMeaning"))
        .containsExactly("REMOVED");
  }

  @Test
  void a_name_within_an_item_is_read_by_the_set_around_it() {
    var item =
        Dataset.builder()
            .put(value("PersonName", Vr.PN, "王^小東".getBytes(StandardCharsets.UTF_8)))
            .build();
    var data =
        Released.of(
            woman(List.of("ISO_IR 192"), bytes("Wang^XiaoDong"))
                .items("VerifyingObserverSequence", item)
                .put(value("SoftwareVersions", Vr.LO, "小東".getBytes(StandardCharsets.UTF_8))));
    assertThat(data.texts("SoftwareVersions")).containsExactly("REMOVED");
  }

  @Test
  void a_name_in_another_set_than_the_header_says_is_found_or_cannot_be_read() {
    var name = "Jérôme".getBytes(StandardCharsets.UTF_8);
    for (List<String> terms :
        List.of(List.<String>of(), List.of("ISO_IR 6"), List.of("ISO 2022 IR 6"))) {
      var data =
          Released.of(woman(terms, bytes("Buc")).put(value("SoftwareVersions", Vr.LO, name)));
      assertThat(data.texts("SoftwareVersions")).as("%s", terms).containsExactly("REMOVED");
    }
    var latin =
        Released.of(
            woman(List.of("ISO_IR 100"), bytes("Buc^J\u00e9r\u00f4me"))
                .put(value("SoftwareVersions", Vr.LO, name)));
    assertThat(latin.texts("SoftwareVersions")).containsExactly("REMOVED");
  }

  @Test
  void a_text_with_control_characters_or_a_set_that_nobody_knows_does_not_stay() {
    var control =
        Released.of(
            woman(List.of("ISO_IR 100"), bytes("Buc"))
                .put(value("SoftwareVersions", Vr.LO, bytes("1\u001b-Lx"))));
    assertThat(control.texts("SoftwareVersions")).containsExactly("REMOVED");
    var unknown = Released.of(woman(List.of("SMYTHE"), bytes("Buc")).text("Modality", "MG"));
    assertThat(unknown.has("SpecificCharacterSet")).isFalse();
  }

  private static Dataset.Builder woman(List<String> terms, byte[] name) {
    var data = Dataset.builder().text("PatientID", Released.CLIENT);
    if (!terms.isEmpty()) {
      data.text("SpecificCharacterSet", terms.toArray(String[]::new));
    }
    return data.put(Value.of(Tag.of("PatientName"), Vr.PN, name));
  }

  private static Example plain(String term, String charset, String name, String text) {
    return new Example(
        List.of(term),
        name.getBytes(Charset.forName(charset)),
        text.getBytes(Charset.forName(charset)));
  }

  private static byte[] escaped(String before, String text, String charset) {
    var out = new java.io.ByteArrayOutputStream();
    out.writeBytes(bytes(before));
    out.writeBytes(text.replace("^", "^" + before).getBytes(Charset.forName(charset)));
    return out.toByteArray();
  }

  private static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] japanese(String text) {
    return text.getBytes(Charset.forName("ISO-2022-JP"));
  }

  private static byte[] korean(String text) {
    return text.getBytes(Charset.forName("EUC-KR"));
  }

  private static byte[] chinese(String text) {
    return text.getBytes(Charset.forName("GB2312"));
  }
}
