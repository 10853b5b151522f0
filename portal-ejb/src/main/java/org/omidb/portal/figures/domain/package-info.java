/** The published figures of the database: what is counted, how it is shown, who may publish it. */
@NullMarked
package org.omidb.portal.figures.domain;

import org.jspecify.annotations.NullMarked;
