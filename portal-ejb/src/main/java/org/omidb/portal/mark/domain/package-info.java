/** The fields of a mark and the words that may stand in them. */
@NullMarked
package org.omidb.portal.mark.domain;

import org.jspecify.annotations.NullMarked;
