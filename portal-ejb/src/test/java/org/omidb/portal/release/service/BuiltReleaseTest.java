package org.omidb.portal.release.service;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.dicom.DicomStream;
import org.omidb.portal.dicom.PixelCopy;
import org.omidb.portal.release.domain.Contents.Counts;
import org.omidb.portal.release.domain.ReleaseState;
import org.omidb.portal.release.reader.OmidbReader;
import org.omidb.portal.release.reader.OmidbReader.Client;
import org.omidb.portal.release.reader.OmidbReader.Image;
import org.omidb.portal.release.reader.OmidbReader.Study;
import org.omidb.portal.release.reader.Shapes;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.Program;
import org.omidb.portal.testing.TestDatabase;

/** A built release as a recipient's program finds it, held against what was selected. */
@NeedsDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuiltReleaseTest {

  @TempDir static Path home;
  private Workshop workshop;

  /** Of everything: built once, as no test changes it. */
  private FrozenSelectionId everything;

  private ReleaseId release;
  private Path folder;

  @BeforeAll
  void build() throws IOException {
    workshop = new Workshop(home);
    workshop.collect(16);
    everything = workshop.freeze(Criteria.ALL);
    release = workshop.built(workshop.agreement(everything, false));
    folder = workshop.fetched(release);
  }

  @Test
  void a_reader_finds_all_that_was_selected_and_nothing_more() throws IOException {
    var criteria =
        Criteria.ALL
            .with(Facet.TYPE, "malignant")
            .with(Facet.MARKING, "marked")
            .with(Facet.DIMENSION, "two-d");
    var selection = workshop.freeze(criteria);
    var some = workshop.built(workshop.agreement(selection, false));
    holds(selection, some, workshop.fetched(some));
  }

  @Test
  void and_so_it_does_when_everything_is_selected() throws IOException {
    holds(everything, release, folder);
  }

  private void holds(FrozenSelectionId selection, ReleaseId built, Path fetched)
      throws IOException {
    var line = workshop.line(built);
    assertThat(line.state()).as("%s", line.reason()).isEqualTo(ReleaseState.BUILT);

    var selected = restricted(OmidbReader.read(workshop.source), selection);
    var released = OmidbReader.read(fetched);

    assertThat(selected).isNotEmpty();
    assertThat(released.stream().map(Shapes::of))
        .containsExactlyInAnyOrderElementsOf(selected.stream().map(Shapes::of).toList());
    assertThat(counts(released))
        .isEqualTo(counts(selected))
        .isEqualTo(line.contents().orElseThrow().counts());
    assertThat(pixels(released)).containsExactlyInAnyOrderElementsOf(pixels(selected));
    namesAgree(released);
    nothingIsLeftOf(OmidbReader.read(workshop.source), fetched);
  }

  @Test
  void the_files_are_exactly_those_of_the_format_and_of_the_manifest() throws IOException {
    assertThat(Workshop.manifestOf(folder))
        .isEqualTo(workshop.line(release).contents().orElseThrow().manifest());
    assertThat(workshop.files(release))
        .allMatch(file ->
            file.path()
                .matches(
                    "data/(demd\\d+)/(imagedb_\\1|nbss_\\1|2\\.25\\.\\d+/2\\.25\\.\\d+)\\.json"
                        + "|images/demd\\d+/2\\.25\\.\\d+/2\\.25\\.\\d+\\.dcm"));
    try (var stored = workshop.stored.list(Workshop.folder(release))) {
      assertThat(stored.count()).isEqualTo(workshop.files(release).size());
    }
  }

  @Test
  void programs_of_others_read_every_image() throws IOException {
    var images = images(OmidbReader.read(folder));
    var script = Files.writeString(home.resolve("read.py"), script(images));

    var pydicom = Program.PYTHON.run(script.toString());
    assertThat(pydicom.output().lines().filter("read"::equals).count())
        .as("%s", pydicom.output())
        .isEqualTo(images.size());
    for (var image : images) {
      var run = Program.DCIODVFY.run(image.dicom().toString());
      assertThat(run.output().lines().filter(line -> line.startsWith("Error")))
          .as("%s", image.dicom())
          .isEmpty();
    }
  }

  /** Compares the UIDs of file and sidecar, and looks at every element. */
  private static String script(List<Image> images) {
    var names = new StringBuilder();
    images.forEach(image -> names.append(image.dicom()).append('\n'));
    return """
    import json, pydicom
    for name in '''%s'''.split():
        image = pydicom.dcmread(name)
        list(image.iterall())
        side = json.load(open(name.replace('/images/', '/data/').replace('.dcm', '.json')))
        assert side['00080018']['Value'][0] == image.SOPInstanceUID == name.split('/')[-1][:-4]
        assert side['0020000D']['Value'][0] == image.StudyInstanceUID == name.split('/')[-2]
        assert side['00020003']['Value'][0] == image.file_meta.MediaStorageSOPInstanceUID
        assert image.PatientID == name.split('/')[-3]
        assert str(image.PatientName).startswith(image.PatientID + '^')
        print('read')
    """
        .formatted(names);
  }

  /** What the frozen selection names, of all that the source folder holds. */
  private static List<Client> restricted(List<Client> source, FrozenSelectionId selection) {
    var episodes =
        names(
            "select client || ' ' || episode from frozen_episode where frozen_selection = ?",
            selection);
    var images = names("select image from frozen_image where frozen_selection = ?", selection);
    return source.stream()
        .map(client -> restricted(client, episodes, images))
        .filter(client -> !client.episodes().isEmpty())
        .toList();
  }

  private static Client restricted(Client client, Set<String> episodes, Set<String> images) {
    var studies = new ArrayList<Study>();
    for (var study : client.studies()) {
      var chosen = study.images().stream().filter(image -> images.contains(image.uid())).toList();
      if (!chosen.isEmpty()) {
        studies.add(
            new Study(study.uid(), study.episode(), study.date(), study.linkedTo(), chosen));
      }
    }
    return new Client(
        client.id(),
        client.site(),
        client.classification(),
        client.episodes().entrySet().stream()
            .filter(entry -> episodes.contains(client.id() + " " + entry.getKey()))
            .collect(
                toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.TreeMap::new)),
        studies);
  }

  private static Set<String> names(String sql, FrozenSelectionId selection) {
    return Set.copyOf(
        Sql.with(
            TestDatabase.dataSource(),
            database -> database.rows(sql, row -> row.getString(1), selection.value())));
  }

  private static Counts counts(List<Client> clients) {
    return new Counts(
        clients.size(),
        sum(clients, client -> client.episodes().size()),
        sum(clients, client -> client.studies().size()),
        images(clients).size(),
        sum(
            clients,
            client -> client.episodes().values().stream().mapToInt(e -> e.lesions().size()).sum()),
        images(clients).stream().mapToInt(image -> image.marks().size()).sum());
  }

  private static long sum(List<Client> clients, Function<Client, Integer> count) {
    return clients.stream().mapToLong(count::apply).sum();
  }

  private static List<Image> images(List<Client> clients) {
    return clients.stream()
        .flatMap(client -> client.studies().stream())
        .flatMap(study -> study.images().stream())
        .toList();
  }

  private static List<PixelCopy> pixels(List<Client> clients) throws IOException {
    var pixels = new ArrayList<PixelCopy>();
    for (var image : images(clients)) {
      try (var in = Files.newInputStream(image.dicom())) {
        pixels.add(DicomStream.open(in).copyPixels(OutputStream.nullOutputStream()).orElseThrow());
      }
    }
    return pixels;
  }

  private static void namesAgree(List<Client> clients) {
    for (var client : clients) {
      for (var study : client.studies()) {
        for (var image : study.images()) {
          var sidecar = image.sidecar();
          assertThat(sidecar.at("/00080018/Value/0").asText()).isEqualTo(image.uid());
          assertThat(sidecar.at("/0020000D/Value/0").asText()).isEqualTo(study.uid());
          assertThat(sidecar.at("/00100020/Value/0").asText()).isEqualTo(client.id());
          assertThat(sidecar.at("/00080020/Value/0").asText())
              .isEqualTo(study.date().toString().replace("-", ""));
        }
      }
    }
  }

  /** By the bytes of every file, pixels included, which hold no such texts by chance. */
  private static void nothingIsLeftOf(Collection<Client> source, Path release) throws IOException {
    var identifiers = new TreeSet<String>();
    for (var client : source) {
      identifiers.add(client.id());
      for (var study : client.studies()) {
        identifiers.add(study.uid());
        for (var image : study.images()) {
          identifiers.add(image.uid());
          identifiers.add(image.sidecar().at("/00080050/Value/0").asText());
        }
      }
    }
    identifiers.remove("");
    assertThat(identifiers).hasSizeGreaterThan(100);
    try (var files = Files.walk(release)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(identifiers.stream().filter(text::contains).collect(toSet()))
            .as("%s", file)
            .isEmpty();
      }
    }
  }
}
