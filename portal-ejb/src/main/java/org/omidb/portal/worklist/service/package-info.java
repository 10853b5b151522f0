/** Collects a person's work from the features, each of which says what the person may see. */
@NullMarked
package org.omidb.portal.worklist.service;

import org.jspecify.annotations.NullMarked;
