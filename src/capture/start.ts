import { boot } from "./main";

void boot();
