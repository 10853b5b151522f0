package org.omidb.portal.web.dictionary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import org.omidb.portal.dictionary.Chapter;
import org.omidb.portal.dictionary.Chapter.Kind;
import org.omidb.portal.dictionary.Dictionary;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.shared.Query;

/** The page {@code about/dictionary/chapter.xhtml}: a section of a release, or a table of NBSS. */
@Named
@RequestScoped
public class ChapterPage {

  @Inject Dictionary dictionary;
  @Inject Query query;

  @SuppressWarnings("NullAway.Init")
  private Chapter chapter;

  /** {@code ?section=SURGERY} or {@code ?table=SurgeryProcedure}. */
  @PostConstruct
  void load() {
    chapter =
        Arrays.stream(Kind.values())
            .flatMap(kind ->
                query.text(kind.code()).flatMap(name -> dictionary.find(kind, name)).stream())
            .findFirst()
            .orElseThrow(() -> new NotFoundException("Chapter"));
  }

  public Chapter getChapter() {
    return chapter;
  }

  public boolean isTable() {
    return chapter.kind() == Kind.TABLE;
  }
}
