"""What somebody is reported to have said: where it begins and ends, in quotation marks or out of them."""
