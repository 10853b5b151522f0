/**
 * The data dictionary: what a recipient gets, field by field with its codes, what never leaves, and
 * what is not held. It is put together from the tables by which releases are written, so that it
 * cannot promise what they do not keep.
 */
@NullMarked
package org.omidb.portal.dictionary;

import org.jspecify.annotations.NullMarked;
