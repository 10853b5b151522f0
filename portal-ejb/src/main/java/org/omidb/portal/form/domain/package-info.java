/** Forms as values: sections of questions with limits, versioned, and the answers to them. */
@NullMarked
package org.omidb.portal.form.domain;

import org.jspecify.annotations.NullMarked;
