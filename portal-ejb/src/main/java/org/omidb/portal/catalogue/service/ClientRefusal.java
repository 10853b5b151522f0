package org.omidb.portal.catalogue.service;

/**
 * A woman who was not imported; what the catalogue knew of her before still stands.
 *
 * @param where the file, or the path within it
 */
public record ClientRefusal(String client, Reason reason, String where) {

  /** Why. */
  public enum Reason {
    FILE_MISSING("a file is missing"),
    FILE_TWICE("two files for the same thing, and only one of them can be right"),
    FILE_IS_LINK("a file is a link"),
    FILE_UNREADABLE("a file cannot be read"),
    FILE_CHANGED("a file changed while it was imported"),
    TOO_LARGE("larger than the import takes"),
    NOT_JSON("not JSON, nested too deeply, or the same name twice in one object"),
    WRONG_SHAPE("not of the shape that the release format has here"),
    FORBIDDEN_CHARACTER("a character that no text may have"),
    OTHER_CLIENT("the file is about another client"),
    SITE_MISSING("Site is missing or not four letters"),
    CLASSIFICATION_UNKNOWN("Classification is none of N, M, B, CI"),
    EPISODE_UNKNOWN("the study's episode does not exist"),
    LESION_TWICE("the lesion number stands on both sides of the episode"),
    LESION_UNKNOWN("the mark is linked to a lesion that its episode does not have"),
    STUDY_DATE_MISSING("StudyDate is missing or no date"),
    DATE_IMPOSSIBLE("no date of the calendar, before 1900, or yet to come"),
    DATES_CONTRADICT("the episode was closed before it was opened"),
    AGE_IMPOSSIBLE("not an age"),
    YEAR_IMPOSSIBLE("not a year that has been"),
    UID_MALFORMED("not a DICOM UID"),
    UID_TWICE("the UID stands twice"),
    UID_TAKEN("a UID belongs to another client already"),
    MARK_OUTSIDE("the mark reaches beyond the image or has no area"),
    NOT_DICOM("not a DICOM file that the portal reads"),
    DICOM_DIRECTORY("a directory of DICOM files (DICOMDIR), not an image"),
    DICOM_DEFLATED("a deflated DICOM file: it has to be written again without that"),
    DICOM_BIG_ENDIAN("a DICOM file in big endian: it has to be written again in little endian"),
    DICOM_TOO_LARGE("a DICOM file with more in its header than the portal reads"),
    BURNED_IN("the header does not say NO of text burned into the pixels"),
    OVERLAY_IN_PIXELS("graphics stand within the pixels"),
    COMMENT_IN_PIXELS("the compressed pixels carry words, or cannot be looked into"),
    HEADER_UNFIT("the header names the image or its pixels in a way that cannot be released"),
    RECOGNIZABLE("the header does not say NO of a recognizable face or body"),
    DICOM_TRUNCATED("the DICOM file is cut off, or its pixels are not as many as its header says"),
    OTHER_WOMAN("the image is another client's"),
    NOT_A_MAMMOGRAM("neither a mammogram nor a tomosynthesis"),
    UIDS_DISAGREE("path, sidecar and DICOM file do not agree on the UIDs"),
    DENSITY_UNFIT("the density table has no grade from 1 to 4 here, or two of them"),
    VALUES_UNFIT("values that the database does not take");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  /** The line that a person reads. */
  public String text() {
    return client + ": " + reason.text() + " (" + where + ")";
  }
}
