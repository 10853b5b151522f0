/** What the database of mammograms holds, how its cases are classed, and how one asks for them. */
@NullMarked
package org.omidb.portal.catalogue.domain;

import org.jspecify.annotations.NullMarked;
