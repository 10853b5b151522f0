package org.omidb.portal.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.omidb.portal.casefile.domain.CaseEvent;
import org.omidb.portal.casefile.domain.CaseFile;
import org.omidb.portal.casefile.domain.CaseImage;
import org.omidb.portal.casefile.domain.CaseLesion;
import org.omidb.portal.casefile.domain.CaseMark;
import org.omidb.portal.casefile.domain.CaseStudy;
import org.omidb.portal.casefile.domain.ClientName;
import org.omidb.portal.casefile.domain.OpenedImage;
import org.omidb.portal.casefile.domain.OpenedStudy;
import org.omidb.portal.casefile.domain.Uid;
import org.omidb.portal.casefile.service.CaseFiles;
import org.omidb.portal.casefile.service.CasePictures;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Processing;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.CurrentPerson;

/** One woman's history, one study of it, and one image with its marks. */
class OneCaseTest {

  private static final CaseMark MARK =
      new CaseMark("m1", 1, 2, 3, 4, List.of("L1", "L2"), List.of());
  private static final CaseMark SECOND = new CaseMark("m2", 1, 2, 3, 4, List.of("L1"), List.of());
  private static final CaseImage IMAGE =
      new CaseImage(
          new Uid("1.1.1"),
          Dimension.THREE_D,
          Processing.PROCESSED,
          Optional.empty(),
          Optional.empty(),
          Optional.of("left"),
          Optional.of("cc"),
          Set.of(),
          true,
          10,
          10,
          List.of(MARK, SECOND));
  private static final CaseStudy STUDY =
      new CaseStudy(new Uid("1.1"), LocalDate.EPOCH, Optional.of("E1"), false, List.of(IMAGE));
  private static final CaseStudy OTHER =
      new CaseStudy(new Uid("1.2"), LocalDate.EPOCH, Optional.empty(), false, List.of());
  private static final CaseEvent EVENT =
      new CaseEvent(
          CaseEvent.Kind.STUDY,
          Optional.empty(),
          Optional.of("E1"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(new Uid("1.1")),
          List.of(
              new CaseEvent.Part("", List.of(fact(), fact())),
              new CaseEvent.Part("", List.of(fact()))),
          0);
  private static final CaseFile FILE =
      new CaseFile(
          new ClientName("demd100018"),
          "jarv",
          "M",
          CaseType.MALIGNANT,
          true,
          1,
          Instant.EPOCH,
          List.of(EVENT),
          List.of(lesion("E1", "L1"), lesion("E1", "L3"), lesion("E2", "L1")),
          List.of(OTHER, STUDY));

  private final Map<String, String> parameters = new HashMap<>();
  private final CurrentPerson person = StandIns.asking(StandIns.caller(7, Role.DATA_MANAGER));
  private boolean hidden;
  private int frames = 60;

  @Test
  void a_case_finds_the_study_of_each_event_and_counts_its_values() {
    parameters.put("client", "demd100018");
    assertThat(history().getFile()).isEqualTo(FILE);
    assertThat(history().study(EVENT)).isEqualTo(STUDY);
    assertThat(history().values(EVENT)).isEqualTo(3);
    hidden = true;
    assertThatThrownBy(this::history).isInstanceOf(NotFoundException.class);
    hidden = false;
    parameters.put("client", "Rita");
    assertThatThrownBy(this::history).isInstanceOf(NotFoundException.class);
    parameters.clear();
    assertThatThrownBy(this::history).isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_study_stands_with_the_case_it_is_of() {
    parameters.put("uid", "1.1");
    assertThat(study().getStudy()).isEqualTo(STUDY);
    assertThat(study().getFile()).isEqualTo(FILE);
    hidden = true;
    assertThatThrownBy(this::study).isInstanceOf(NotFoundException.class);
    hidden = false;
    parameters.put("uid", "study");
    assertThatThrownBy(this::study).isInstanceOf(NotFoundException.class);
  }

  @Test
  void an_image_is_shown_in_the_middle_or_at_the_plane_that_is_asked_for() {
    parameters.put("uid", "1.1.1");
    assertThat(picture().getFrame()).isEqualTo(30);
    parameters.put("frame", "60");
    assertThat(picture().getFrame()).isEqualTo(60);
    for (var wrong : List.of("61", "0", "-1", "one")) {
      parameters.put("frame", wrong);
      assertThatThrownBy(this::picture).isInstanceOf(NotFoundException.class);
    }
    parameters.remove("frame");
    frames = 1;
    assertThat(picture().getFrame()).isEqualTo(1);
    assertThat(picture().getOpened().image()).isEqualTo(IMAGE);
  }

  @Test
  void the_lesions_of_its_marks_are_those_of_its_own_episode_each_once() {
    parameters.put("uid", "1.1.1");
    assertThat(picture().lesions(MARK)).containsExactly(lesion("E1", "L1"));
    assertThat(picture().getLesions()).containsExactly(lesion("E1", "L1"));
  }

  @Test
  void an_image_is_hidden_from_strangers() {
    parameters.put("uid", "1.1.1");
    hidden = true;
    assertThatThrownBy(this::picture).isInstanceOf(NotFoundException.class);
    hidden = false;
    parameters.put("uid", "image");
    assertThatThrownBy(this::picture).isInstanceOf(NotFoundException.class);
  }

  private static CaseEvent.Fact fact() {
    return new CaseEvent.Fact("Size", "9 mm");
  }

  private static CaseLesion lesion(String episode, String name) {
    return new CaseLesion(episode, name, "left", Optional.empty(), List.of(), List.of());
  }

  private void seen() {
    if (hidden) {
      throw new NotFoundException("Case");
    }
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private CasePage history() {
    var page = new CasePage();
    page.query = StandIns.query(parameters);
    page.person = person;
    page.files = files();
    page.load();
    return page;
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private StudyPage study() {
    var page = new StudyPage();
    page.query = StandIns.query(parameters);
    page.person = person;
    page.files = files();
    page.load();
    return page;
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private PicturePage picture() {
    var page = new PicturePage();
    page.query = StandIns.query(parameters);
    page.person = person;
    page.pictures =
        new CasePictures(unused(), unused()) {
          @Override
          public OpenedImage open(Caller caller, Uid image) {
            seen();
            return new OpenedImage(FILE, STUDY, IMAGE, List.of(), frames, Optional.empty());
          }
        };
    page.load();
    return page;
  }

  private CaseFiles files() {
    return new CaseFiles(unused(), unused()) {
      @Override
      public CaseFile open(Caller caller, ClientName client) {
        seen();
        return FILE;
      }

      @Override
      public OpenedStudy openStudy(Caller caller, Uid uid) {
        seen();
        return new OpenedStudy(FILE, STUDY);
      }
    };
  }
}
