package org.omidb.portal.catalogue.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.omidb.portal.catalogue.service.ImportScenario.MARKED;
import static org.omidb.portal.catalogue.service.ImportScenario.OTHER;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** The side table with Volpara's grades of the studies. */
@NeedsDatabase
class ImportDensityTest {

  private static final String HEAD = "Path,VDG 5thEd\r\n";

  @TempDir Path folder;
  private ImportScenario scenario;
  private Path table;
  private String study;

  @BeforeEach
  void release() throws IOException {
    scenario = new ImportScenario(folder);
    table = scenario.release.resolve("meta/density/studies.csv");
    study = firstStudy(MARKED);
  }

  @Test
  void every_grade_of_the_table_stands_at_its_study() throws IOException {
    var written = new TreeMap<String, Integer>();
    for (var line : Files.readAllLines(table).subList(1, Files.readAllLines(table).size())) {
      int comma = line.indexOf(',');
      written.put(line.substring(0, comma), Integer.valueOf(line.substring(comma + 1)));
    }

    assertThat(scenario.run().densitiesOfNobody()).isZero();
    assertThat(densities()).isNotEmpty().isEqualTo(written);
  }

  @Test
  void columns_stand_in_any_order_and_values_may_be_quoted() throws IOException {
    Files.writeString(
        table,
        "\uFEFF\"VDG 5thEd\",\"Volume, cm3\",\"Path\"\n\n3,\"6\"\"1\",\"" + study + "\"\n",
        StandardCharsets.UTF_8);

    assertThat(scenario.run().refusals()).isEmpty();
    assertThat(densities()).isEqualTo(Map.of(study, 3));
  }

  @Test
  void a_study_without_a_grade_and_one_named_twice_alike_are_taken() throws IOException {
    var second = firstStudy(OTHER);
    write(study + ",2\r\n" + study + ",2\r\n" + second + ",\r\n");

    assertThat(scenario.run().refusals()).isEmpty();
    assertThat(densities()).isEqualTo(Map.of(study, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "0", "-1", "b", "2.5", "33"})
  void a_grade_that_volpara_does_not_give_refuses_the_woman(String grade) throws IOException {
    assertRefused(1, study + "," + grade);
  }

  @Test
  void two_grades_of_one_study_refuse_the_woman() throws IOException {
    assertRefused(2, study + ",1", study + ",2");
  }

  /**
   * The table as the sample has it, but with these rows for the study; the n-th of them is named.
   */
  private void assertRefused(int which, String... rows) throws IOException {
    var lines = new ArrayList<>(Files.readAllLines(table));
    lines.removeIf(line -> line.startsWith(study));
    int line = lines.size() + which;
    lines.addAll(List.of(rows));
    scenario.assertRefused(
        MARKED,
        Reason.DENSITY_UNFIT,
        "meta/density/studies.csv, line " + line,
        () -> Files.write(table, lines));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Path,VDG 4thEd~1.2.3,1| no column VDG 5thEd",
        "Study,VDG 5thEd~1.2.3,1| no column Path",
        "Path,Path,VDG 5thEd~1.2.3,1.2.3,1| column Path twice",
        "Path,VDG 5thEd~../../etc,1| no UID, line 2",
        "Path,VDG 5thEd~1.2.3| too few columns, line 2",
        "Path,VDG 5thEd~\"1.2.3,1| no table",
        "Path,VDG 5thEd~\"1.2.3\"x,1| no table",
      })
  void a_table_that_cannot_be_read_refuses_the_folder(String text, String why) throws IOException {
    Files.writeString(table, text.replace("~", "\r\n"));

    assertThatIOException()
        .isThrownBy(scenario::run)
        .withMessageStartingWith("meta/density/studies.csv")
        .withMessageContaining(why.strip());
    assertThat(ImportScenario.rows(OTHER)).isEmpty();
    assertThat(scenario.objects(OTHER)).isEmpty();
  }

  @Test
  void an_empty_table_one_that_is_no_text_and_one_that_is_a_link_refuse_the_folder()
      throws IOException {
    Files.writeString(table, "");
    assertThatIOException().isThrownBy(scenario::run).withMessageContaining("is empty");

    Files.write(table, new byte[] {'P', 'a', 't', 'h', (byte) 0xff, (byte) 0xfe});
    assertThatIOException().isThrownBy(scenario::run).withMessageContaining("no table");

    Files.move(table, folder.resolve("elsewhere.csv"));
    Files.createSymbolicLink(table, folder.resolve("elsewhere.csv"));
    assertThatIOException().isThrownBy(scenario::run).withMessageContaining("a link");
  }

  @Test
  void studies_that_no_woman_of_the_folder_has_are_counted_and_told() throws IOException {
    var broken = firstStudy(OTHER);
    ImportScenario.change(scenario.nbss(OTHER), json -> json.remove("Classification"));
    write(study + ",1\r\n1.2.3,4\r\n1.2.4,9\r\n" + broken + ",1\r\n");

    var summary = scenario.run();

    assertThat(summary.refused()).isEqualTo(1);
    assertThat(summary.densitiesOfNobody()).isEqualTo(2);
    assertThat(summary.details().getLast())
        .isEqualTo("  2 x a study in the density table that no woman of the folder has");
  }

  @Test
  void another_grade_replaces_the_woman_and_nobody_else() throws IOException {
    write(study + ",1\r\n");
    scenario.run();
    write(study + ",4\r\n");

    assertThat(scenario.run())
        .isEqualTo(new ImportSummary(2, 1, 1, 1, List.of(), List.of(), List.of(), 0));
    assertThat(ImportScenario.version(MARKED)).isEqualTo(2);
    assertThat(ImportScenario.version(OTHER)).isEqualTo(1);
    assertThat(densities()).isEqualTo(Map.of(study, 4));
    assertThat(scenario.run().unchanged()).isEqualTo(2);
  }

  @Test
  void a_folder_without_the_table_takes_back_what_was_known() throws IOException {
    write(study + ",1\r\n");
    scenario.run();
    Files.delete(table);

    assertThat(scenario.run().replaced()).isEqualTo(1);
    assertThat(densities()).isEmpty();
  }

  private String firstStudy(String client) throws IOException {
    var image = scenario.images(client).getFirst();
    return image.getName(image.getNameCount() - 2).toString();
  }

  private void write(String rows) throws IOException {
    Files.writeString(table, HEAD + rows);
  }

  private static Map<String, Integer> densities() {
    var densities = new TreeMap<String, Integer>();
    Sql.with(
            TestDatabase.dataSource(),
            sql ->
                sql.rows(
                    "select uid, density from study where density is not null",
                    row -> Map.entry(row.getString(1), row.getInt(2))))
        .forEach(entry -> densities.put(entry.getKey(), entry.getValue()));
    return densities;
  }
}
