package org.omidb.portal.casefile.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.omidb.portal.casefile.domain.CaseCommand;
import org.omidb.portal.casefile.domain.CaseFile;
import org.omidb.portal.casefile.domain.CaseImage;
import org.omidb.portal.casefile.domain.CasePermissions;
import org.omidb.portal.casefile.domain.CaseStudy;
import org.omidb.portal.casefile.domain.ClientName;
import org.omidb.portal.casefile.domain.OpenedStudy;
import org.omidb.portal.casefile.domain.Opening;
import org.omidb.portal.casefile.domain.Uid;
import org.omidb.portal.casefile.store.CaseRows;
import org.omidb.portal.casefile.store.OpeningRows;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;

/**
 * Opens a woman's case. Who has opened whose stands in the log before anything is shown, in the
 * same transaction: without the line there is no answer.
 */
@ApplicationScoped
@Transactional
public class CaseFiles {

  private static final System.Logger LOG = System.getLogger(CaseFiles.class.getName());

  private final DataSource database;
  private final InstantSource clock;

  @Inject
  public CaseFiles(DataSource database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Opens her history.
   *
   * @throws NotFoundException if there is none, or the caller may not open it
   */
  public CaseFile open(Caller caller, ClientName client) {
    return Sql.with(database, sql -> open(sql, caller, Opening.What.HISTORY, Optional.of(client)));
  }

  /** Opens one of her studies. */
  public OpenedStudy openStudy(Caller caller, Uid study) {
    return Sql.with(
        database,
        sql -> {
          var client = new CaseRows(sql).ofStudy(study);
          var file = open(sql, caller, Opening.What.STUDY, client);
          return new OpenedStudy(file, study(file, study));
        });
  }

  /** Opens one of her images; what its file says is read elsewhere. */
  public FoundImage openImage(Caller caller, Uid image) {
    return Sql.with(
        database,
        sql -> {
          var row = new CaseRows(sql).file(image);
          var file = open(sql, caller, Opening.What.IMAGE, row.map(CaseRows.FileRow::client));
          var study = study(file, row.orElseThrow().study());
          var found = study.images().stream().filter(it -> it.uid().equals(image)).findFirst();
          return new FoundImage(file, study, found.orElseThrow(), row.get());
        });
  }

  /** Finds the file of a picture that is to be drawn, and writes down for whom. */
  public CaseRows.FileRow openPicture(Caller caller, Uid image) {
    return Sql.with(
        database,
        sql -> {
          var row = new CaseRows(sql).file(image);
          log(sql, caller, Opening.What.PICTURE, row.map(CaseRows.FileRow::client));
          return row.orElseThrow();
        });
  }

  /** Who has opened which case, the last first. */
  public List<Opening> openings(Caller caller, int page) {
    if (!CasePermissions.allow(caller, new CaseCommand.ReadOpenings())) {
      throw new NotFoundException("Openings of cases");
    }
    long offset = (page - 1L) * OPENINGS_PER_PAGE;
    return Sql.with(database, sql -> new OpeningRows(sql).latest(OPENINGS_PER_PAGE + 1, offset));
  }

  /** Lines of the log on one page; one more is read, so that a page knows of the next. */
  public static final int OPENINGS_PER_PAGE = 100;

  /** An image, whose it is, and where its file lies. */
  public record FoundImage(CaseFile file, CaseStudy study, CaseImage image, CaseRows.FileRow row) {}

  private CaseFile open(Sql sql, Caller caller, Opening.What what, Optional<ClientName> client) {
    var known = client.flatMap(new CaseRows(sql)::client);
    log(sql, caller, what, known.map(CaseRows.ClientRow::name));
    return CaseReader.read(new CaseRows(sql), known.orElseThrow());
  }

  /** What one may not see does not exist, and nobody has opened what does not exist. */
  private void log(Sql sql, Caller caller, Opening.What what, Optional<ClientName> client) {
    if (!CasePermissions.allow(caller, new CaseCommand.OpenCase()) || client.isEmpty()) {
      throw new NotFoundException("Case");
    }
    new OpeningRows(sql).add(clock.instant(), caller.id(), client.get(), what);
    LOG.log(
        System.Logger.Level.INFO,
        "The %s of %s was opened by %s".formatted(what, client.get(), caller.id()));
  }

  private static CaseStudy study(CaseFile file, Uid uid) {
    return file.studies().stream()
        .filter(study -> study.uid().equals(uid))
        .findFirst()
        .orElseThrow();
  }
}
