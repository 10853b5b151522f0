package org.omidb.portal.form.domain;

/** What a file is that a question asks for; the names are stored with forms. */
public enum FileSort {
  DATA_FLOW_DIAGRAM,
  CURRICULUM_VITAE,
  ETHICS_LETTER,
  CERTIFICATE,
  OTHER
}
