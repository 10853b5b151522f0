package org.omidb.portal.catalogue.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;
import org.omidb.portal.catalogue.store.ClientSource.Image;
import org.omidb.portal.catalogue.store.ClientSource.ImageFacts;
import org.omidb.portal.catalogue.store.ClientSource.Mark;
import org.omidb.portal.catalogue.store.ClientSource.Series;
import org.omidb.portal.catalogue.store.ClientSource.Study;
import org.omidb.portal.mark.domain.MarkFields;

/** Reads {@code imagedb_<client>.json}: studies, series, images and the marks on them. */
final class ImageDbReader {

  private static final Pattern SITE = Pattern.compile("[a-z]{4}");
  private static final Pattern LESIONS = Pattern.compile("[0-9]{1,9}(?: *+, *+[0-9]{1,9}){0,99}+");

  private final SourceJson file;
  private final Map<String, Set<String>> lesionsOfEpisodes;
  private final Possible possible;
  private final Beside beside;
  private final Set<String> uids = new HashSet<>();

  /** What other files of the folder say. */
  interface Beside {

    /** Of an image: its header and its files. Empty if the image is to be left out. */
    Optional<ImageFacts> image(String study, String series, String image)
        throws BrokenClientException;

    /** A key without a name and without anything behind it, which readers pass over. */
    void passedOver(String what);

    /** Of a study: Volpara's grade. */
    Optional<Integer> density(String study) throws BrokenClientException;
  }

  /**
   * A reader of one file.
   *
   * @param lesionsOfEpisodes the numbers of each episode's lesions, for marks to be linked to
   */
  ImageDbReader(
      SourceJson file,
      Map<String, Set<String>> lesionsOfEpisodes,
      Possible possible,
      Beside beside) {
    this.file = file;
    this.lesionsOfEpisodes = lesionsOfEpisodes;
    this.possible = possible;
    this.beside = beside;
  }

  String site(String client) throws BrokenClientException {
    if (!file.text("ClientID").filter(client::equals).isPresent()) {
      throw file.broken(Reason.OTHER_CLIENT, "ClientID");
    }
    return file.text("Site")
        .filter(site -> SITE.matcher(site).matches())
        .orElseThrow(() -> file.broken(Reason.SITE_MISSING, "Site"));
  }

  List<Study> studies() throws BrokenClientException {
    var byUid = file.required("STUDIES");
    var studies = new ArrayList<Study>();
    for (var uid : byUid.names()) {
      if (isNothing(byUid, uid)) {
        continue;
      }
      requireUid(byUid, uid);
      studies.add(study(uid, byUid.required(uid)));
    }
    return studies;
  }

  private Study study(String uid, SourceJson study) throws BrokenClientException {
    var episode = episode(study);
    var date = date(study);
    var series = new ArrayList<Series>();
    for (var name : study.names()) {
      if (study.isObject(name) && !isNothing(study, name)) {
        requireUid(study, name);
        series.add(series(uid, episode, name, study.required(name)));
      }
    }
    var fields = study.fields();
    fields.remove(List.of("EpisodeID", "StudyDate"));
    return new Study(
        uid, episode, date, beside.density(uid), fields, TechnicalRepeats.named(series));
  }

  private Optional<String> episode(SourceJson study) throws BrokenClientException {
    var named = study.node().path("EpisodeID");
    if (named.isMissingNode() || named.isNull()) {
      return Optional.empty();
    }
    var episode = Optional.ofNullable(named.textValue()).filter(lesionsOfEpisodes::containsKey);
    if (episode.isEmpty()) {
      throw study.broken(Reason.EPISODE_UNKNOWN, "EpisodeID");
    }
    return episode;
  }

  /** In one form only: readers compare it as a text. */
  private LocalDate date(SourceJson study) throws BrokenClientException {
    LocalDate date;
    try {
      date = LocalDate.parse(study.text("StudyDate").orElse(""));
    } catch (DateTimeException e) {
      throw study.broken(Reason.STUDY_DATE_MISSING, "StudyDate");
    }
    if (!possible.isDay(date)) {
      throw study.broken(Reason.DATE_IMPOSSIBLE, "StudyDate");
    }
    return date;
  }

  private Series series(String study, Optional<String> episode, String uid, SourceJson series)
      throws BrokenClientException {
    var images = new ArrayList<Image>();
    for (var name : series.names()) {
      if (isNothing(series, name)) {
        continue;
      }
      requireUid(series, name);
      var seen = beside.image(study, uid, name);
      var marks = series.object(name);
      if (seen.isPresent()) {
        images.add(image(name, seen.get(), marks, episode));
      }
    }
    return new Series(uid, images);
  }

  private boolean isNothing(SourceJson around, String name) {
    var value = around.node().path(name);
    boolean nothing = name.isBlank() && (value.isNull() || value.isObject() && value.isEmpty());
    if (nothing) {
      beside.passedOver(around.path() + "/, which has no name,");
    }
    return nothing;
  }

  private Image image(
      String uid, ImageFacts seen, Optional<SourceJson> marks, Optional<String> episode)
      throws BrokenClientException {
    return new Image(uid, seen, marks.isPresent() ? marks(marks.get(), episode, seen) : List.of());
  }

  private List<Mark> marks(SourceJson byName, Optional<String> episode, ImageFacts image)
      throws BrokenClientException {
    var marks = new ArrayList<Mark>();
    for (var name : byName.names()) {
      marks.add(mark(name, byName.required(name), episode, image));
    }
    return marks;
  }

  private Mark mark(String name, SourceJson mark, Optional<String> episode, ImageFacts image)
      throws BrokenClientException {
    int x1 = mark.number(MarkFields.X1);
    int y1 = mark.number(MarkFields.Y1);
    int x2 = mark.number(MarkFields.X2);
    int y2 = mark.number(MarkFields.Y2);
    boolean inside =
        0 <= x1 && x1 < x2 && x2 <= image.columns() && 0 <= y1 && y1 < y2 && y2 <= image.rows();
    if (!inside) {
      throw mark.broken(Reason.MARK_OUTSIDE);
    }
    return new Mark(name, x1, y1, x2, y2, mark.node(), lesions(mark, episode));
  }

  private Set<String> lesions(SourceJson mark, Optional<String> episode)
      throws BrokenClientException {
    JsonNode linked = mark.node().path(MarkFields.LINKED);
    if (linked.isMissingNode() || linked.isNull() || linked.asText().equals(MarkFields.UNLINKED)) {
      return Set.of();
    }
    if (!linked.isTextual() || !LESIONS.matcher(linked.textValue()).matches()) {
      throw mark.broken(Reason.WRONG_SHAPE, MarkFields.LINKED);
    }
    var numbers = Set.copyOf(Arrays.asList(linked.textValue().split(" *, *")));
    var known = episode.map(lesionsOfEpisodes::get).orElse(Set.of());
    if (!known.containsAll(numbers)) {
      throw mark.broken(Reason.LESION_UNKNOWN, MarkFields.LINKED);
    }
    return numbers;
  }

  private void requireUid(SourceJson around, String uid) throws BrokenClientException {
    if (!SourceFolder.isUid(uid)) {
      throw around.broken(Reason.UID_MALFORMED, uid);
    }
    if (!uids.add(uid)) {
      throw around.broken(Reason.UID_TWICE, uid);
    }
  }
}
