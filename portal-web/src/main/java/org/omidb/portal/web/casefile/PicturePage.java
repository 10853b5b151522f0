package org.omidb.portal.web.casefile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.omidb.portal.casefile.domain.CaseLesion;
import org.omidb.portal.casefile.domain.CaseMark;
import org.omidb.portal.casefile.domain.OpenedImage;
import org.omidb.portal.casefile.domain.Uid;
import org.omidb.portal.casefile.service.CasePictures;
import org.omidb.portal.picture.Drawing;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Query;

/** The page {@code data/picture.xhtml}: one image with its marks and its header. */
@Named
@RequestScoped
public class PicturePage {

  @Inject Query query;
  @Inject CurrentPerson person;
  @Inject CasePictures pictures;

  @SuppressWarnings("NullAway.Init")
  private OpenedImage opened;

  private int frame = 1;

  @PostConstruct
  void load() {
    var uid =
        query.text("uid").flatMap(Uid::find).orElseThrow(() -> new NotFoundException("Image"));
    var asked = FrameNumber.of(query.text("frame"));
    try {
      opened = pictures.open(person.caller(), uid);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    frame = asked.orElse(Drawing.middle(opened.frames()));
    if (frame > opened.frames()) {
      throw new NotFoundException("Plane");
    }
  }

  public OpenedImage getOpened() {
    return opened;
  }

  public int getFrame() {
    return frame;
  }

  /** The lesions that are linked to any of the image's marks. */
  public List<CaseLesion> getLesions() {
    return opened.image().marks().stream()
        .flatMap(mark -> lesions(mark).stream())
        .distinct()
        .toList();
  }

  /** The lesions of the episode that a mark is linked to. */
  public List<CaseLesion> lesions(CaseMark mark) {
    return opened.file().lesions().stream()
        .filter(lesion -> opened.study().episode().filter(lesion.episode()::equals).isPresent())
        .filter(lesion -> mark.lesions().contains(lesion.name()))
        .toList();
  }
}
